package io.aval.contract.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.aval.contract.AvalChaincode;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.RefusalText;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.shim.Chaincode;

/** Four organisations around one contract. Each brings what stands in its own vault and the registry, nothing else. */
public final class Network {

    public static final Charter CHARTER = new Charter(
            List.of(new Organisation("Regulator")),
            List.of(new Organisation("BankA"), new Organisation("BankB"), new Organisation("Platform")));

    private static final int SUCCESS = 200;

    private final AvalChaincode chaincode = new AvalChaincode();
    private final Committed committed = new Committed(List.of("Regulator"), List.of("BankA", "BankB", "Platform"));
    private int transactions;

    /** Somebody with a certificate. */
    public record Caller(String organisation, ByteString creator) {
        public static Caller of(String organisation, String role, String handle) {
            return new Caller(organisation, ByteString.copyFrom(Certificates.creator(organisation, role, handle)));
        }
    }

    /** What came of a call. */
    public record Outcome(PeerCall call, Chaincode.Response response) {

        public boolean granted() {
            return response.getStatus().getCode() == SUCCESS;
        }

        public Refusal refusal() {
            return RefusalText.find(Objects.requireNonNullElse(response.getMessage(), "granted"))
                    .orElseThrow(() -> new AssertionError("no refusal: " + response.getMessage()));
        }

        public String payload() {
            return new String(response.getPayload(), StandardCharsets.UTF_8);
        }
    }

    public String nextTxId() {
        return Digest.of("transaction " + transactions).value();
    }

    /** Runs a call on a peer of that organisation; nothing is committed. */
    public Outcome call(String peer, Caller caller, Map<String, byte[]> transients, String... arguments) {
        PeerCall call = new PeerCall(
                committed, new PeerCall.Request(peer, nextTxId(), caller.creator(), List.of(arguments), transients));
        return new Outcome(call, chaincode.invoke(call));
    }

    /** Proposes an envelope as an honest client does. */
    public Outcome propose(Caller caller, Envelope envelope) {
        return propose(caller.organisation(), caller, envelope.canonical().getBytes(StandardCharsets.UTF_8));
    }

    public Outcome propose(String peer, Caller caller, byte[] text) {
        return call(
                peer, caller, Map.of("envelope", text), "act", Digest.of(text).value());
    }

    private static void requireSame(Outcome one, Outcome two) {
        assertThat(two.call().reads).isEqualTo(one.call().reads);
        assertThat(two.call().writes).usingRecursiveComparison().isEqualTo(one.call().writes);
        assertThat(two.call().policies).usingRecursiveComparison().isEqualTo(one.call().policies);
        assertThat(two.call().deposits).usingRecursiveComparison().isEqualTo(one.call().deposits);
        assertThat(two.call().events).isEqualTo(one.call().events);
    }

    public Envelope envelope(Caller caller, String request, Command... commands) {
        List<Json.Obj> texts = List.of(commands).stream().map(Law::json).toList();
        Map<RecordId, Opening> known = known(caller.organisation());
        Set<RecordId> reads = new TreeSet<>();
        Organisation own = new Organisation(caller.organisation());
        for (Json.Obj text : texts) {
            reads.addAll(Law.reads(text));
            reads.addAll(Law.alongside(text, own, id -> Optional.ofNullable(known.get(id))));
        }
        List<Opening> openings = new ArrayList<>();
        for (RecordId id : reads) {
            openings.add(Objects.requireNonNull(known.get(id), () -> caller.organisation() + " lacks " + id));
        }
        return new Envelope(1, request, Digest.of("salt of " + request), texts, openings);
    }

    /** An envelope that brings these openings. */
    public Envelope envelopeOf(List<Opening> openings, String request, Command... commands) {
        List<Json.Obj> texts = List.of(commands).stream().map(Law::json).toList();
        return new Envelope(1, request, Digest.of("salt of " + request), texts, openings);
    }

    public Outcome propose(Caller caller, Command... commands) {
        return propose(caller, envelope(caller, "request-" + transactions, commands));
    }

    /** Does it: a witness's peer must compute the same as the caller's, then it is committed. */
    public Outcome act(Caller caller, Command... commands) {
        Outcome own = propose(caller, commands);
        if (!own.granted()) {
            throw new AssertionError("refused: " + own.refusal());
        }
        requireSame(own, propose("Regulator", caller, own.call().envelope()));
        commit(own);
        return own;
    }

    public void commit(Outcome outcome) {
        committed.apply(outcome.call());
        transactions++;
    }

    /** The id of the first record that the transaction about to be made creates. */
    public RecordId nextId() {
        return RecordId.of(nextTxId(), 0);
    }

    /** Whatever the organisation has been given, in its newest version. */
    public Map<RecordId, Opening> known(String organisation) {
        Map<RecordId, Opening> known = new TreeMap<>();
        for (String collection : List.of("registry", "vault-" + organisation)) {
            Map<String, byte[]> values = committed.collections.getOrDefault(collection, Map.of());
            values.forEach((key, value) -> {
                if (!key.equals("K")) {
                    deposit(value)
                            .openings()
                            .forEach(opening ->
                                    known.merge(opening.id(), opening, (a, b) -> a.version() > b.version() ? a : b));
                }
            });
        }
        return known;
    }

    /** Every completed act that the organisation was told. */
    public List<Hop> hops(String organisation) {
        List<Hop> hops = new ArrayList<>();
        Map<String, byte[]> values = committed.collections.getOrDefault("vault-" + organisation, Map.of());
        values.values().forEach(value -> hops.addAll(deposit(value).hops()));
        return hops;
    }

    public static Deposit deposit(byte[] value) {
        return Schema.of(Deposit.class).decode(JsonReader.read(new String(value, StandardCharsets.UTF_8)));
    }

    public Map<String, byte[]> state() {
        return committed.state;
    }

    public Map<String, byte[]> keyPolicies() {
        return committed.policies;
    }

    /** From here on that value has not arrived on any peer. */
    public void delay(String collection, String key) {
        committed.late.add(collection + "/" + key);
    }
}
