package io.aval.contract;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.DepositText;
import io.aval.rules.ledger.Entry;
import io.aval.rules.ledger.Keys;
import io.aval.rules.ledger.OrderEntry;
import io.aval.rules.ledger.RequestEntry;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Writes what was granted: public entries, tags, policies where custody moves, one deposit per vault, one event. */
final class Writing {

    private static final byte[] TAKEN = {1};

    private final ChaincodeStub stub;
    private final PublicState state;
    private final KeyPolicies policies;
    private final Actor actor;
    private final List<Json> event = new ArrayList<>();
    private final TreeMap<String, DepositText> deposits = new TreeMap<>();

    Writing(ChaincodeStub stub, PublicState state, KeyPolicies policies, Actor actor) {
        this.stub = stub;
        this.state = state;
        this.policies = policies;
        this.actor = actor;
    }

    void write(Ruling.Granted granted, String requestKey, Digest content) {
        List<String> tags = free(granted.claims());
        state.put(requestKey, RequestEntry.class, new RequestEntry(content, stub.getTxId()));
        if (granted.founding() != null) {
            found(granted.founding());
        }
        if (granted.day() != null) {
            DayEntry entry = new DayEntry(granted.day(), stub.getTxId(), granted.conventions());
            announce(Keys.DAY, state.put(Keys.DAY, DayEntry.class, entry));
        }
        tags.forEach(tag -> stub.putState(tag, TAKEN));
        granted.freezes().forEach((subject, freeze) -> {
            OrderEntry entry = new OrderEntry(freeze.frozen(), stub.getTxId(), freeze.day());
            announce(Keys.order(subject), state.put(Keys.order(subject), OrderEntry.class, entry));
        });
        granted.writes().forEach(this::write);
        deposit(granted.hops());
        stub.setEvent(Keys.EVENT, new Json.Arr(event).canonical().getBytes(StandardCharsets.UTF_8));
    }

    private void found(Ruling.Founding founding) {
        announce(Keys.CHARTER, state.put(Keys.CHARTER, Charter.class, founding.charter()));
        if (founding.key() != null) {
            stub.putPrivateData(Keys.REGISTRY, Keys.TAG_KEY, founding.key().bytes());
        }
    }

    /** The tags of these numbers, if none of them is taken; before anything is written, so that a refusal leaves nothing. */
    private List<String> free(List<Ruling.Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Tags tags = new Tags(stub.getPrivateData(Keys.REGISTRY, Keys.TAG_KEY));
        TreeSet<String> claimed = new TreeSet<>();
        for (Ruling.Claim claim : claims) {
            String key = tags.key(claim);
            boolean free = claimed.add(key) && !state.exists(key);
            Code.DUPLICATE_NUMBER.unless(free, "register", claim.register());
        }
        return List.copyOf(claimed);
    }

    private void write(Ruling.Write write) {
        Opening opening = write.opening();
        String text = opening.json().canonical();
        Digest digest = Digest.of(text);
        state.put(opening.key(), Entry.class, new Entry(opening.version(), digest, stub.getTxId()));
        announce(opening.key(), digest);
        if (write.custodyMoves()) {
            stub.setStateValidationParameter(opening.key(), policies.anyOf(opening.custodians()));
        }
        vaults(opening).forEach(vault -> deposit(vault).opening(text));
    }

    /** One deposit for each vault: a peer pays for each private key, not for what stands in it. */
    private void deposit(List<Ruling.Notice> hops) {
        for (Ruling.Notice notice : hops) {
            String text = Schema.of(Hop.class).encode(notice.hop()).canonical();
            for (Organisation organisation : notice.organisations()) {
                deposit(Keys.vault(organisation)).hop(text);
            }
        }
        deposits.forEach((vault, deposit) ->
                stub.putPrivateData(vault, stub.getTxId(), deposit.text().getBytes(StandardCharsets.UTF_8)));
    }

    private DepositText deposit(String vault) {
        return deposits.computeIfAbsent(vault, name -> new DepositText());
    }

    /**
     * The custodians', and that of the caller's organisation, which endorses this and so sees it: what its peer keeps of an
     * endorsement is then never more than its vault holds. A witness has no vault of its own; it is in all of them.
     */
    private SortedSet<String> vaults(Opening opening) {
        TreeSet<String> vaults = new TreeSet<>();
        if (opening.custodians().isEmpty()) {
            vaults.add(Keys.REGISTRY);
            return vaults;
        }
        opening.custodians().forEach(custodian -> vaults.add(Keys.vault(custodian)));
        if (actor.role() != Role.REGULATOR) {
            vaults.add(Keys.vault(actor.account().organisation()));
        }
        return vaults;
    }

    private void announce(String key, Digest digest) {
        event.add(new Json.Obj(
                new TreeMap<>(Map.of("digest", new Json.Text(digest.value()), "key", new Json.Text(key)))));
    }
}
