package io.aval.rules.bill.simulation;

import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Recourse;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.law.Kinds;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Watches every transaction and says whether the ledger may stand as it does; keeps its own memory of everything. */
final class Oracle {

    private static final int FURTHEST_DAYS = 400;

    /** How long after maturity a package that nobody brings to an end is watched, in days; one of these. */
    private static final int[] PATIENCE = {
        10, 10, 10, 15, 15, 15, 15, 20, 20, 20, 20, 20, 30, 30, 30, 30, 120, 120, 220, 760
    };

    private static final int RECENT = 8;

    /** A bill as it was last seen. */
    record Seen(Opening opening, Bill bill) {}

    private final SimulatedLedger ledger;
    private final Townspeople people;
    private final Random random;
    private final Map<RecordId, Seen> bills = new HashMap<>();
    private final Map<BillNumber, TreeMap<Long, RecordId>> tiles = new HashMap<>();
    private final Map<RecordId, Boolean> frozen = new HashMap<>();
    private final Set<String> requests = new HashSet<>();
    private final Map<Digest, Hop> hops = new HashMap<>();
    private final Map<Hop, Digest> digests = new HashMap<>();
    private final Map<Organisation, Set<Digest>> told = new HashMap<>();
    private final List<RecordId> recent = new ArrayList<>();
    private final List<RecordId> watched = new ArrayList<>();
    private final TreeMap<String, Integer> deeds = new TreeMap<>();
    private BusinessDay day;

    Oracle(SimulatedLedger ledger, Townspeople people, long seed) {
        this.ledger = ledger;
        this.people = people;
        this.random = new Random(seed);
        this.day = ledger.day();
    }

    /** What was refused, or lost a race, changed nothing. */
    void dropped(SimulatedLedger.Transaction transaction) {
        Violation.unless(ledger.day().equals(day), "a dropped transaction leaves the day alone");
        transaction.envelope().openings().forEach(opening -> {
            Seen seen = bills.get(opening.id());
            Violation.unless(
                    seen == null || seen.opening().equals(ledger.current(opening.id())),
                    "a dropped transaction changes nothing");
        });
    }

    /** Checks what was committed just now. */
    void committed(SimulatedLedger.Transaction transaction) {
        Ruling.Granted granted = transaction.granted();
        Violation.unless(requests.add(transaction.asking().request()), "a request is done once");
        Violation.unless(day.equals(transaction.facts().day()), "an act is judged on the day on which it is done");
        transaction.envelope().openings().forEach(this::requireCurrent);
        learn(granted.hops());
        Map<RecordId, Seen> before = new HashMap<>();
        List<Seen> after = new ArrayList<>();
        for (Ruling.Write write : granted.writes()) {
            Opening opening = write.opening();
            Violation.unless(ledger.current(opening.id()).equals(opening), "what is granted is what is kept");
            if (Kinds.ALL.body(opening) instanceof Bill bill) {
                Seen old = bills.get(opening.id());
                if (old != null) {
                    before.put(opening.id(), old);
                }
                Seen seen = new Seen(opening, bill);
                requireSuccessor(old, seen);
                after.add(seen);
            }
        }
        after.forEach(this::keep);
        after.forEach(seen -> recent.add(seen.opening().id()));
        while (recent.size() > RECENT) {
            recent.removeFirst();
        }
        new Passage(transaction, before, after, this).check();
        after.forEach(this::requireSound);
        orders(transaction);
        after.stream().map(seen -> seen.bill().terms().number()).distinct().forEach(this::requireTiled);
    }

    private void requireCurrent(Opening opening) {
        Seen seen = bills.get(opening.id());
        Violation.unless(seen == null || seen.opening().equals(opening), "an act stands on the current version");
    }

    private void requireSuccessor(@Nullable Seen old, Seen now) {
        long version = old == null ? 0 : old.opening().version();
        Violation.unless(now.opening().version() == version + 1, "versions go up by one");
        if (old == null) {
            return;
        }
        Violation.unless(!frozen(now.opening().id()), "a frozen bill does not change");
        Violation.unless(old.bill().terms().equals(now.bill().terms()), "the terms of a package never change");
        boolean ended = old.bill().status() == Status.CS05 || old.bill().status() == Status.CS06;
        Violation.unless(!ended, "what has ended never changes again");
    }

    private void keep(Seen seen) {
        RecordId id = seen.opening().id();
        Seen old = bills.put(id, seen);
        if (old == null) {
            watched.add(id);
        }
        TreeMap<Long, RecordId> own = tiles.computeIfAbsent(seen.bill().terms().number(), number -> new TreeMap<>());
        if (old != null) {
            own.remove(old.bill().range().from(), id);
        }
    }

    private void orders(SimulatedLedger.Transaction transaction) {
        switch (transaction.asking().command()) {
            case OrderActs.Freeze freeze -> frozen.put(freeze.subject(), true);
            case OrderActs.Lift lift -> frozen.put(lift.subject(), false);
            case OrderActs.Advance advance -> day = advance.day();
            default -> {}
        }
        Violation.unless(ledger.day().equals(day), "the day goes where it was moved to");
        frozen.forEach((id, is) -> Violation.unless(
                bills.get(id) == null || ledger.freeze(id).frozen() == is, "only an order freezes and lifts"));
    }

    /** The live ranges of a package are all its units, each once. */
    private void requireTiled(BillNumber number) {
        TreeMap<Long, RecordId> own = Objects.requireNonNull(tiles.get(number));
        long next = 1;
        long face = 0;
        for (RecordId id : own.values()) {
            Bill bill = seen(id).bill();
            Violation.unless(bill.range().from() == next, "ranges tile the package: {} at {}", bill.range(), next);
            next = bill.range().to() + 1;
            face = bill.terms().amountFen();
        }
        Violation.unless(next == face + 1, "ranges cover the package: {} of {}", next - 1, face);
    }

    private void requireSound(Seen seen) {
        Bill bill = seen.bill();
        RecordId id = seen.opening().id();
        if (bill.into() == null) {
            RecordId other = Objects.requireNonNull(tiles.get(bill.terms().number()))
                    .put(bill.range().from(), id);
            Violation.unless(other == null || other.equals(id), "one holder for each unit");
        } else {
            Violation.unless(bill.status() == Status.CS05, "what was merged has ended");
            return;
        }
        requireToday(bill, id);
        requireKept(seen);
        requireTold(seen);
        requireTime(bill);
        requireClaim(bill);
    }

    /** Nothing is written that the day has overtaken, and the circulation is what lies on the bill. */
    private void requireToday(Bill bill, RecordId id) {
        Reckoning now = Reckoning.of(bill, day, ledger.conventions(), ledger.freeze(id));
        Violation.unless(
                now.status() == bill.status() && Objects.equals(now.open(), bill.request()) && !now.presents(),
                "what is written is of today: {} {}",
                bill.state(),
                bill.request());
        Violation.unless(
                Reckoning.shown(bill, now.resting()) == bill.circulation(),
                "the circulation follows from the rest: {} on {}, not {}",
                now.resting(),
                bill.request(),
                bill.circulation());
        boolean registered = bill.encumbrance().state() == Encumbrance.State.REGISTERED;
        boolean quiet = bill.status() == Status.CS03 && bill.request() == null && bill.recourse() == null;
        Violation.unless(
                !quiet || registered == bill.circulation().name().equals("TF0304"),
                "a bill is shown as pledged if and only if it is");
    }

    private void requireKept(Seen seen) {
        Bill bill = seen.bill();
        Set<Account> need = new TreeSet<>(Set.of(bill.holder()));
        if (bill.request() != null) {
            need.add(bill.request().proposer());
            need.add(bill.request().responder());
        }
        if (bill.encumbrance().pledgee() != null) {
            need.add(bill.encumbrance().pledgee());
        }
        if (bill.lock() != null) {
            need.add(bill.lock().keeper());
        }
        if (bill.repo() != null) {
            need.add(bill.repo().seller());
        }
        if (bill.recourse() != null && !bill.ended()) {
            need.addAll(bill.recourse().pursued());
        }
        need.forEach(account -> Violation.unless(
                seen.opening().custodians().contains(account.organisation()),
                "the organisations of all whom it concerns keep a bill: not {}",
                account));
    }

    /** Every custodian knows the chain from the issue to the head, and it tells of this holder. */
    private void requireTold(Seen seen) {
        Bill bill = seen.bill();
        List<Hop> chain = chain(bill);
        for (Organisation custodian : seen.opening().custodians()) {
            Set<Digest> known = told.getOrDefault(custodian, Set.of());
            chain.forEach(hop -> Violation.unless(
                    known.contains(digest(hop)), "{} knows the whole chain: not {}", custodian, hop.act()));
        }
        Story story = Story.of(bill, chain, this::digest);
        Violation.unless(story.holder.equals(bill.holder()), "the chain leads to the holder");
        Violation.unless(story.guarantors.equals(bill.backers()), "the chain tells who guarantees");
        Violation.unless(Objects.equals(story.discounted, bill.discounted()), "the chain tells of the discount");
        Violation.unless(Objects.equals(story.mark, bill.mark()), "the chain tells of the mark");
        Violation.unless(story.ended == bill.ended(), "the chain tells whether it has ended");
        Violation.unless(
                bill.repo() == null || bill.repo().seller().equals(story.seller), "the chain tells of the repo");
        Violation.unless(
                bill.lock() == null || bill.lock().keeper().equals(story.keeper), "the chain tells of the lock");
    }

    /** Going to a later day by way of any day between comes to the same, frozen or not. */
    private void requireTime(Bill bill) {
        BusinessDay nearer = day.plusDays(random.nextInt(FURTHEST_DAYS));
        BusinessDay later = nearer.plusDays(random.nextInt(FURTHEST_DAYS));
        Freeze order = new Freeze(random.nextInt(8) == 0, random.nextInt(4) == 0 ? day : null);
        Bill once = bill.asOf(later, ledger.conventions(), order);
        Bill twice = bill.asOf(nearer, ledger.conventions(), order).asOf(later, ledger.conventions(), order);
        Violation.unless(once.equals(twice), "closing in steps equals closing at once: {}, {}", nearer, later);
    }

    /** A claim does not depend on where the range is cut, and is the rulebook's. */
    private void requireClaim(Bill bill) {
        Recourse recourse = bill.recourse();
        if (recourse == null) {
            return;
        }
        Interval range = bill.range();
        long whole = recourse.claimFen(range, day, ledger.conventions());
        Violation.unless(whole == Sums.claim(recourse, range, day), "a claim is the rulebook's");
        if (range.units() > 1) {
            long cut = range.from() + random.nextLong(range.units() - 1);
            long parts = recourse.claimFen(new Interval(range.from(), cut), day, ledger.conventions())
                    + recourse.claimFen(new Interval(cut + 1, range.to()), day, ledger.conventions());
            Violation.unless(parts == whole, "the claims of the parts add up to the claim of the whole");
        }
    }

    private void learn(List<Ruling.Notice> notices) {
        for (Ruling.Notice notice : notices) {
            Digest digest = digest(notice.hop());
            if (hops.put(digest, notice.hop()) == null) {
                deeds.merge(notice.hop().act(), 1, Integer::sum);
            }
            notice.organisations()
                    .forEach(organisation -> told.computeIfAbsent(organisation, one -> new HashSet<>())
                            .add(digest));
        }
    }

    Digest digest(Hop hop) {
        return digests.computeIfAbsent(hop, Hop::digest);
    }

    /** Every hop from the issue to the head. */
    List<Hop> chain(Bill bill) {
        ArrayDeque<Hop> chain = new ArrayDeque<>();
        Digest link = bill.head();
        while (!link.equals(Hop.START)) {
            Hop hop = hops.get(link);
            Violation.unless(hop != null, "the chain leads from the head to the issue");
            chain.addFirst(Objects.requireNonNull(hop));
            link = hop.previous();
        }
        return List.copyOf(chain);
    }

    /** What an organisation was told of a chain, as far back as it knows. */
    List<Hop> chain(Bill bill, Organisation reader) {
        Set<Digest> known = told.getOrDefault(reader, Set.of());
        return chain(bill).stream().filter(hop -> known.contains(digest(hop))).toList();
    }

    Seen seen(RecordId id) {
        return Objects.requireNonNull(bills.get(id));
    }

    boolean frozen(RecordId id) {
        return frozen.getOrDefault(id, false);
    }

    BusinessDay day() {
        return day;
    }

    Townspeople people() {
        return people;
    }

    SimulatedLedger ledger() {
        return ledger;
    }

    /** How many packages it watches. */
    int packages() {
        return tiles.size();
    }

    /** Any bill that it watches; often one of those that were talked of just now. */
    RecordId any(Random dice) {
        if (!recent.isEmpty() && dice.nextBoolean()) {
            RecordId id = recent.get(dice.nextInt(recent.size()));
            if (bills.containsKey(id)) {
                return id;
            }
        }
        return watched.get(dice.nextInt(watched.size()));
    }

    /** The records that stand for the package, in the order of their ranges. */
    List<RecordId> tiles(BillNumber number) {
        return List.copyOf(Objects.requireNonNull(tiles.get(number)).values());
    }

    /** How often each act was completed. */
    Map<String, Integer> deeds() {
        return deeds;
    }

    /** Forgets packages of which everything has ended, or of which nobody has spoken for long. */
    List<RecordId> archive() {
        List<RecordId> gone = new ArrayList<>();
        tiles.values().removeIf(own -> {
            Bill first = seen(own.firstEntry().getValue()).bill();
            int patience = PATIENCE[Math.floorMod(first.terms().number().hashCode(), PATIENCE.length)];
            boolean forgotten = day.isAfter(first.terms().dueDay().plusDays(patience));
            boolean ended = own.values().stream().allMatch(id -> seen(id).bill().ended());
            return (ended || forgotten) && gone.add(own.firstEntry().getValue());
        });
        Set<BillNumber> numbers = new HashSet<>();
        gone.forEach(id -> numbers.add(seen(id).bill().terms().number()));
        List<RecordId> all = watched.stream()
                .filter(id -> numbers.contains(seen(id).bill().terms().number()))
                .toList();
        watched.removeAll(new HashSet<>(all));
        all.forEach(id -> {
            bills.remove(id);
            frozen.remove(id);
            ledger.archive(id);
        });
        return all;
    }
}
