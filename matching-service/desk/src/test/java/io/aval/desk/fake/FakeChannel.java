package io.aval.desk.fake;

import io.aval.client.Checkpoint;
import io.aval.client.LedgerEvent;
import io.aval.client.Outcome;
import io.aval.client.TxStatus;
import io.aval.client.ValidationCode;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Entry;
import io.aval.rules.ledger.Keys;
import io.aval.rules.ledger.OrderEntry;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What all organisations share: public keys, deposits, events. Three transactions make a block. */
public final class FakeChannel {

    private static final int BLOCK = 3;

    private record Done(Digest content, String txId) {}

    private final List<LedgerEvent> events = new ArrayList<>();
    private final Map<String, Json> state = new HashMap<>();
    private final Map<String, Done> requests = new HashMap<>();
    private final Set<String> tags = new HashSet<>();
    private final Map<String, Deposit> deposits = new HashMap<>();
    private final Set<String> heldBack = new HashSet<>();
    private final Map<RecordId, Freeze> freezes = new TreeMap<>();
    private @Nullable BusinessDay day;
    private @Nullable Conventions conventions;
    private @Nullable Charter charter;
    private boolean losing;
    private int wakes;

    synchronized Outcome submit(Actor actor, Envelope envelope) {
        String txId = Digest.of("transaction " + events.size()).value();
        String request = actor.account() + "/" + envelope.request();
        try {
            Schema.of(Envelope.class).decode(Schema.of(Envelope.class).encode(envelope));
            Done done = requests.get(request);
            if (done != null) {
                Code code = done.content().equals(envelope.content()) ? Code.REQUEST_DONE : Code.REQUEST_REUSED;
                throw code.refuse("tx", done.txId());
            }
            envelope.openings().forEach(this::verify);
            Facts facts = new Facts(txId, actor, day, conventions, charter, freezes);
            return switch (Law.judge(envelope, facts)) {
                case Ruling.Refused(var refusal) -> new Outcome.Refused(refusal);
                case Ruling.Granted granted -> {
                    write(granted, txId);
                    requests.put(request, new Done(envelope.content(), txId));
                    yield losing ? new Outcome.Unknown(txId) : new Outcome.Committed(txId, block(events.size() - 1));
                }
            };
        } catch (RefusedException e) {
            return new Outcome.Refused(e.refusal());
        }
    }

    private void verify(Opening opening) {
        Json found = state.get(opening.key());
        String id = opening.id().value();
        if (found == null) {
            throw Code.UNKNOWN_RECORD.refuse("id", id);
        }
        Entry entry = Schema.of(Entry.class).decode(found);
        Code.STALE_OPENING.unless(entry.v() == opening.version(), "id", id);
        Code.FORGED_OPENING.unless(entry.digest().equals(opening.digest()), "id", id);
    }

    private void write(Ruling.Granted granted, String txId) {
        for (Ruling.Claim claim : granted.claims()) {
            Code.DUPLICATE_NUMBER.unless(
                    !tags.contains(claim.register() + claim.number()), "register", claim.register());
        }
        granted.claims().forEach(claim -> tags.add(claim.register() + claim.number()));
        List<LedgerEvent.Change> changes = new ArrayList<>();
        if (granted.founding() != null) {
            charter = granted.founding().charter();
            changes.add(put(Keys.CHARTER, Schema.of(Charter.class).encode(charter)));
        }
        if (granted.day() != null) {
            day = granted.day();
            conventions = granted.conventions();
            changes.add(put(Keys.DAY, Schema.of(DayEntry.class).encode(new DayEntry(day, txId, conventions))));
        }
        granted.freezes().forEach((id, freeze) -> {
            Freeze before = Objects.requireNonNullElse(freezes.put(id, freeze), Freeze.NONE);
            OrderEntry entry = new OrderEntry(freeze.frozen(), txId, freeze.day());
            changes.add(put(Keys.order(id), Schema.of(OrderEntry.class).encode(entry)));
            assert before.frozen() != freeze.frozen() : "the law freezes what is not frozen";
        });
        granted.writes().forEach(write -> {
            Opening opening = write.opening();
            Entry entry = new Entry(opening.version(), opening.digest(), txId);
            state.put(opening.key(), Schema.of(Entry.class).encode(entry));
            changes.add(new LedgerEvent.Change(opening.key(), opening.digest()));
        });
        deposit(granted, txId);
        append(txId, changes);
    }

    private void deposit(Ruling.Granted granted, String txId) {
        Map<String, List<Opening>> openings = new LinkedHashMap<>();
        Map<String, List<Hop>> hops = new LinkedHashMap<>();
        granted.writes()
                .forEach(write -> vaults(write.opening())
                        .forEach(vault -> openings.computeIfAbsent(vault, v -> new ArrayList<>())
                                .add(write.opening())));
        granted.hops()
                .forEach(notice -> notice.organisations().forEach(organisation -> {
                    openings.computeIfAbsent(Keys.vault(organisation), v -> new ArrayList<>());
                    hops.computeIfAbsent(Keys.vault(organisation), v -> new ArrayList<>())
                            .add(notice.hop());
                }));
        openings.forEach((vault, kept) ->
                deposits.put(vault + "/" + txId, new Deposit(1, kept, hops.getOrDefault(vault, List.of()))));
    }

    private static List<String> vaults(Opening opening) {
        return opening.custodians().isEmpty()
                ? List.of(Keys.REGISTRY)
                : opening.custodians().stream().map(Keys::vault).toList();
    }

    private LedgerEvent.Change put(String key, Json.Obj entry) {
        state.put(key, entry);
        return new LedgerEvent.Change(key, Digest.of(entry));
    }

    private void append(String txId, List<LedgerEvent.Change> changes) {
        events.add(new LedgerEvent(new Checkpoint(block(events.size()), txId), changes));
        notifyAll();
    }

    private static long block(int index) {
        return 1L + index / BLOCK;
    }

    /** From now on deposits in that vault do not arrive, until they are let go. */
    public synchronized void holdBack(Organisation organisation) {
        heldBack.add(Keys.vault(organisation));
    }

    public synchronized void letGo(Organisation organisation) {
        heldBack.remove(Keys.vault(organisation));
    }

    /** Whether the answers to submissions get lost on the way. */
    public synchronized void loseAnswers(boolean lose) {
        losing = lose;
    }

    synchronized Deposit read(String vault, String txId) {
        Deposit deposit = deposits.get(vault + "/" + txId);
        if (deposit == null) {
            throw Code.NO_DEPOSIT.refuse("tx", txId);
        }
        Code.DEPOSIT_AWAITED.unless(!heldBack.contains(vault), "tx", txId);
        return deposit;
    }

    synchronized Json.Obj attest(String key) {
        TreeMap<String, Json> answer = new TreeMap<>();
        answer.put("key", new Json.Text(key));
        Optional.ofNullable(state.get(key)).ifPresent(value -> answer.put("state", value));
        Optional.ofNullable(day).ifPresent(today -> answer.put("day", new Json.Text(today.toString())));
        return new Json.Obj(answer);
    }

    synchronized Optional<TxStatus> find(String txId) {
        return losing
                ? Optional.empty()
                : events.stream()
                        .filter(event -> event.txId().equals(txId))
                        .map(event -> new TxStatus(txId, event.position().block(), ValidationCode.VALID))
                        .findFirst();
    }

    /** Whether that transaction is the last. */
    public synchronized boolean reached(String txId) {
        return events.isEmpty() || events.getLast().txId().equals(txId);
    }

    public synchronized long height() {
        return events.isEmpty() ? 1 : block(events.size() - 1) + 1;
    }

    /** The number of the event after that position. */
    synchronized int after(Checkpoint position) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).txId().equals(position.txId())) {
                return i + 1;
            }
        }
        return 0;
    }

    synchronized Optional<LedgerEvent> event(int number, long waitMillis) throws InterruptedException {
        int before = wakes;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        long left = waitMillis;
        while (number >= events.size() && left > 0 && wakes == before) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        return number < events.size() ? Optional.of(events.get(number)) : Optional.empty();
    }

    synchronized void wake() {
        wakes++;
        notifyAll();
    }
}
