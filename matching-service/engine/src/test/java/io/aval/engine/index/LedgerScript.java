package io.aval.engine.index;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.OrderEntry;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A made-up ledger: from one seed always the same steps, with new versions, hops, freezes and records that move on. */
final class LedgerScript {

    static final Account ALICE = account("alice-0001");
    static final Account BOB = account("bob-000001");

    private static final Kind[] KINDS = {Kind.BILL, Kind.DEMAND, Kind.PRODUCT};

    private final Random random;
    private final List<Opening> current = new ArrayList<>();
    private final Map<RecordId, Digest> heads = new HashMap<>();
    private final List<RecordId> frozen = new ArrayList<>();
    private int made;

    LedgerScript(long seed) {
        this.random = new Random(seed);
    }

    static List<Step> steps(long seed, int count) {
        LedgerScript script = new LedgerScript(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(script.next());
        }
        return steps;
    }

    /** A record whose chain of acts ends there. */
    static Opening headed(RecordId id, Digest head) {
        Json.Obj body = new Json.Obj(new TreeMap<>(Map.of("head", new Json.Text(head.value()))));
        List<Organisation> custodians = List.of(new Organisation("BankA"));
        return new Opening(1, Kind.BILL, id, 1, Digest.of("salt"), custodians, body);
    }

    Step next() {
        String txId = Digest.of("tx " + made).value();
        Position position = new Position(1 + made / 4, txId);
        made++;
        List<Change> changes = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        List<Hop> hops = new ArrayList<>();
        int writes = 1 + random.nextInt(3);
        for (int i = 0; i < writes; i++) {
            Opening opening = random.nextInt(3) == 0 && !current.isEmpty() ? changed(openings) : created(txId, i);
            changes.add(new Change(opening.key(), opening.digest()));
            if (random.nextInt(8) > 0) {
                openings.add(opening);
                hops.add(hop(opening.id()));
            }
        }
        if (random.nextInt(5) == 0) {
            changes.add(order(txId));
        }
        return new Step(position, changes, new Delivery(openings, hops), List.of());
    }

    private Opening created(String txId, int index) {
        Opening opening = opening(KINDS[random.nextInt(KINDS.length)], RecordId.of(txId, index), 1, who());
        current.add(opening);
        return opening;
    }

    private Opening changed(List<Opening> taken) {
        int index = random.nextInt(current.size());
        Opening old = current.get(index);
        if (taken.stream().anyMatch(opening -> opening.id().equals(old.id()))) {
            return created(old.digest().value(), index);
        }
        Opening next = opening(old.kind(), old.id(), old.version() + 1, who());
        current.set(index, next);
        return next;
    }

    private Change order(String txId) {
        boolean freeze = frozen.isEmpty() || random.nextBoolean();
        RecordId subject = freeze ? current.get(random.nextInt(current.size())).id() : frozen.removeLast();
        if (freeze) {
            frozen.add(subject);
        }
        return order(subject, freeze, txId);
    }

    static Change order(RecordId subject, boolean freeze, String txId) {
        Json.Obj entry = Schema.of(OrderEntry.class).encode(new OrderEntry(freeze, txId, BusinessDay.of("2026-11-23")));
        return new Change("order~" + subject, Digest.of(entry));
    }

    private Hop hop(RecordId id) {
        Digest before = heads.getOrDefault(id, Hop.START);
        Hop hop = new Hop(id, "ENDORSE", ALICE, BOB, BusinessDay.of("2026-11-23"), before);
        heads.put(id, hop.digest());
        return hop;
    }

    private Account who() {
        return random.nextBoolean() ? ALICE : BOB;
    }

    static Opening opening(Kind kind, RecordId id, long version, Account holder) {
        TreeMap<String, Json> holds = new TreeMap<>();
        holds.put("organisation", new Json.Text(holder.organisation().value()));
        holds.put("handle", new Json.Text(holder.handle().value()));
        TreeMap<String, Json> body = new TreeMap<>();
        body.put("holder", new Json.Obj(holds));
        body.put("amountFen", new Json.Num(version * 100));
        Digest salt = Digest.of(id + "/" + version);
        return new Opening(1, kind, id, version, salt, List.of(holder.organisation()), new Json.Obj(body));
    }

    static Account account(String handle) {
        return new Account(new Organisation("BankA"), new Handle(handle));
    }
}
