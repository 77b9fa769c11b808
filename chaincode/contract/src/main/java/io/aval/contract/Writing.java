package io.aval.contract;

import io.aval.rules.act.Charter;
import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.Deposit;
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
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Writes what was granted: public entries, tags, policies where custody moves, one deposit per vault, one event. */
final class Writing {

    private final ChaincodeStub stub;
    private final PublicState state;
    private final KeyPolicies policies;
    private final List<Json> event = new ArrayList<>();

    Writing(ChaincodeStub stub, PublicState state, KeyPolicies policies) {
        this.stub = stub;
        this.state = state;
        this.policies = policies;
    }

    void write(Ruling.Granted granted, String requestKey, Digest content) {
        state.put(requestKey, RequestEntry.class, new RequestEntry(content, stub.getTxId()));
        if (granted.founding() != null) {
            found(granted.founding());
        }
        if (granted.day() != null) {
            announce(Keys.DAY, state.put(Keys.DAY, DayEntry.class, new DayEntry(granted.day(), stub.getTxId())));
        }
        claim(granted.claims());
        granted.freezes().forEach((subject, frozen) -> {
            OrderEntry entry = new OrderEntry(frozen, stub.getTxId());
            announce(Keys.order(subject), state.put(Keys.order(subject), OrderEntry.class, entry));
        });
        granted.writes().forEach(this::write);
        deposit(granted);
        stub.setEvent(Keys.EVENT, new Json.Arr(event).canonical().getBytes(StandardCharsets.UTF_8));
    }

    private void found(Ruling.Founding founding) {
        announce(Keys.CHARTER, state.put(Keys.CHARTER, Charter.class, founding.charter()));
        stub.putPrivateData(Keys.REGISTRY, Keys.TAG_KEY, founding.key().bytes());
    }

    private void claim(List<Ruling.Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        Tags tags = new Tags(stub.getPrivateData(Keys.REGISTRY, Keys.TAG_KEY));
        TreeMap<String, Ruling.Claim> claimed = new TreeMap<>();
        for (Ruling.Claim claim : claims) {
            String key = tags.key(claim);
            boolean free = claimed.put(key, claim) == null && !state.exists(key);
            Code.DUPLICATE_NUMBER.unless(free, "register", claim.register());
            stub.putState(key, new byte[] {1});
        }
    }

    private void write(Ruling.Write write) {
        Opening opening = write.opening();
        Digest digest = opening.digest();
        state.put(opening.key(), Entry.class, new Entry(opening.version(), digest, stub.getTxId()));
        announce(opening.key(), digest);
        if (write.custodyMoves()) {
            stub.setStateValidationParameter(opening.key(), policies.anyOf(opening.custodians()));
        }
    }

    /** One deposit for each vault: a peer pays for each private key, not for what stands in it. */
    private void deposit(Ruling.Granted granted) {
        TreeMap<String, List<Opening>> openings = new TreeMap<>();
        TreeMap<String, List<Hop>> hops = new TreeMap<>();
        for (Ruling.Write write : granted.writes()) {
            for (String vault : vaults(write.opening())) {
                openings.computeIfAbsent(vault, v -> new ArrayList<>()).add(write.opening());
            }
        }
        for (Ruling.Notice notice : granted.hops()) {
            for (Organisation organisation : notice.organisations()) {
                hops.computeIfAbsent(Keys.vault(organisation), v -> new ArrayList<>())
                        .add(notice.hop());
            }
        }
        hops.keySet().forEach(vault -> openings.computeIfAbsent(vault, v -> new ArrayList<>()));
        openings.forEach((vault, kept) -> {
            Deposit deposit = new Deposit(1, kept, hops.getOrDefault(vault, List.of()));
            String text = Schema.of(Deposit.class).encode(deposit).canonical();
            stub.putPrivateData(vault, stub.getTxId(), text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static List<String> vaults(Opening opening) {
        List<Organisation> custodians = opening.custodians();
        return custodians.isEmpty()
                ? List.of(Keys.REGISTRY)
                : custodians.stream().map(Keys::vault).toList();
    }

    private void announce(String key, Digest digest) {
        event.add(new Json.Obj(
                new TreeMap<>(Map.of("digest", new Json.Text(digest.value()), "key", new Json.Text(key)))));
    }
}
