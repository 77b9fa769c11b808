package io.aval.rules.bill.simulation;

import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Lifecycle;
import io.aval.rules.bill.Notice;
import io.aval.rules.bill.Obligors;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Payment;
import io.aval.rules.bill.Settlement;
import io.aval.rules.bill.Status;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What somebody proposes to do with a bill, as a desk would offer it: by the state table. */
final class Offers {

    private static final int USUAL = 5;

    /** How much the people like an operation, where it is not {@link #USUAL}. */
    private static final Map<Operation, Integer> LIKING = new EnumMap<>(Map.of(
            Operation.ACCEPT, 60,
            Operation.RECEIVE, 60,
            Operation.VOID, 2,
            Operation.ENDORSE, 18,
            Operation.RECOURSE_NON_REFUSAL, 1,
            Operation.RECOURSE, 5,
            Operation.CONSENT, 8,
            Operation.DISCOUNT, 9,
            Operation.SUPPORT, 2,
            Operation.RELEASE, 9));

    /** A proposal and who makes it. */
    record Offer(Townspeople.Person by, BillActs.Propose command) {}

    private final Townspeople people;
    private final Oracle oracle;
    private final Random random;

    Offers(Townspeople people, Oracle oracle, Random random) {
        this.people = people;
        this.oracle = oracle;
        this.random = random;
    }

    /** A proposal that makes sense at this point of the bill's life; empty if nobody wants anything. */
    Optional<Offer> next(RecordId id, Bill bill, Opening opening) {
        boolean due = !oracle.day().isBefore(bill.due(oracle.ledger().conventions()));
        List<Lifecycle.Row> rows = new ArrayList<>();
        for (Lifecycle.Row row : Lifecycle.ROWS) {
            boolean timely = row.due() == Lifecycle.When.ANY || (row.due() == Lifecycle.When.FROM) == due;
            if (row.proposer() != Lifecycle.Who.SYSTEM
                    && timely
                    && row.from().contains(bill.state())
                    && promises(row, bill)) {
                int liking = LIKING.getOrDefault(row.operation(), USUAL);
                for (int i = 0; i < liking; i++) {
                    rows.add(row);
                }
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Lifecycle.Row row = rows.get(random.nextInt(rows.size()));
        Account proposer = proposer(row, bill);
        Townspeople.Person by = people.at(proposer);
        Counterparty to = named(row, bill, by);
        boolean missing = row.responder() != null && row.responder().named() && to == null;
        return missing ? Optional.empty() : Optional.of(new Offer(by, propose(row, by, id, bill, to, opening)));
    }

    /** Any operation at any time by anybody. */
    BillActs.Propose wild(Operation operation, Townspeople.Person by, RecordId id, Bill bill) {
        Lifecycle.Row row = Lifecycle.rows(operation).getFirst();
        boolean named = row.responder() != null && row.responder().named();
        Counterparty to = named ? any(people.all()).counterparty() : null;
        Opening opening = oracle.seen(id).opening();
        return propose(row, by, id, bill, to, opening);
    }

    /** Whether there is a chance that it is granted; sometimes it is tried all the same. */
    private boolean promises(Lifecycle.Row row, Bill bill) {
        if (random.nextInt(25) == 0) {
            return row.proposer() != Lifecycle.Who.PURSUED || !pursued(bill).isEmpty();
        }
        return switch (row.operation()) {
            case RESALE, PLEDGED_REPO, OUTRIGHT_REPO, REDISCOUNT, REDISCOUNT_REPO -> bill.discounted() != null;
            case DELIVER -> bill.lock() != null && bill.lock().operation() == Operation.ESCROW;
            case BROKER -> bill.lock() != null && bill.lock().operation() == Operation.DELEGATE;
            case UNLOCK -> bill.lock() != null;
            case CONSENT -> !pursued(bill).isEmpty();
            case RELEASE -> bill.encumbrance().state() == Encumbrance.State.REGISTERED;
            case RECOURSE -> bill.presented() != null && pursued(bill).size() < 3 && random.nextBoolean();
            case PRESENT -> bill.status() == Status.CS04 || random.nextInt(4) == 0;
            default -> true;
        };
    }

    private static List<Account> pursued(Bill bill) {
        return bill.recourse() == null ? List.of() : bill.recourse().pursued();
    }

    private Account proposer(Lifecycle.Row row, Bill bill) {
        Account pledgee = bill.encumbrance().pledgee();
        return switch (row.proposer()) {
            case DRAWER -> bill.terms().drawer();
            case PRESENTER -> pledgee != null && random.nextInt(3) > 0 ? pledgee : bill.holder();
            case PLEDGEE -> pledgee != null ? pledgee : bill.holder();
            case KEEPER -> bill.lock() != null ? bill.lock().keeper() : bill.holder();
            case PURSUED -> any(pursued(bill));
            case OWN_BANK -> people.bankOf(bill.holder().organisation()).account();
            default -> bill.holder();
        };
    }

    private @Nullable Counterparty named(Lifecycle.Row row, Bill bill, Townspeople.Person by) {
        Lifecycle.Who who = row.responder();
        if (who == null || !who.named()) {
            return null;
        }
        return switch (who) {
            case CENTRAL_BANK -> people.central().counterparty();
            case INSTITUTION -> any(people.banks()).counterparty();
            case SELF ->
                people.all().stream()
                        .filter(other -> other.party().equals(by.party()) && !other.equals(by))
                        .findFirst()
                        .map(Townspeople.Person::counterparty)
                        .orElse(null);
            default ->
                row.terms().equals("notice") ? obligor(bill) : any(people.all()).counterparty();
        };
    }

    private Counterparty obligor(Bill bill) {
        List<Obligors.Obligor> liable = Obligors.of(bill, oracle.chain(bill)).stream()
                .filter(one -> !pursued(bill).contains(one.party()))
                .toList();
        if (liable.isEmpty() || random.nextInt(6) == 0) {
            return people.at(any(oracle.chain(bill)).to()).counterparty();
        }
        return people.at(any(liable).party()).counterparty();
    }

    private BillActs.Propose propose(
            Lifecycle.Row row,
            Townspeople.Person by,
            RecordId id,
            Bill bill,
            @Nullable Counterparty to,
            Opening opening) {
        boolean fixed = row.responder() == Lifecycle.Who.ACCEPTOR
                || row.responder() == Lifecycle.Who.PAYEE
                || row.responder() == Lifecycle.Who.SETTER;
        boolean stranger = fixed || to != null && !opening.custodians().contains(to.organisation());
        boolean needs = row.terms().equals("notice") || row.terms().equals("backing?");
        boolean delivers = row.operation() == Operation.DELIVER;
        List<Hop> path = stranger || needs || delivers || random.nextInt(20) == 0
                ? oracle.chain(bill, by.account().organisation())
                : List.of();
        boolean divides = row.part() && bill.terms().to() > 0 && random.nextInt(100) < 30;
        boolean crumbs = oracle.tiles(bill.terms().number()).size() > 12;
        Interval part = divides && !crumbs ? Whims.part(bill.range(), random) : null;
        Particulars particulars = particulars(row, bill, part == null ? bill.range() : part);
        boolean restricts = row.marked() != null && random.nextInt(14) == 0;
        return new BillActs.Propose(by.party(), id, row.operation(), to, restricts, path, part, particulars);
    }

    private @Nullable Particulars particulars(Lifecycle.Row row, Bill bill, Interval range) {
        BusinessDay day = oracle.day();
        boolean waives = random.nextInt(16) == 0;
        return switch (row.terms()) {
            case "deal" -> waived(deal(null), waives);
            case "repo" -> {
                int days = Math.max(2, day.daysUntil(bill.terms().dueDay()) - 1);
                yield waived(deal(day.plusDays(1 + random.nextInt(Math.min(days, 12)))), waives);
            }
            case "payment" -> payment(bill, range, day);
            case "notice" -> {
                boolean refused = row.operation() == Operation.RECOURSE;
                yield Particulars.of(new Notice(
                        refused ? null : any(List.of(Notice.Ground.values())),
                        Whims.PAPER,
                        random.nextInt(3) == 0 ? 0 : random.nextInt(100_000)));
            }
            case "backing?" ->
                random.nextInt(3) > 0
                        ? null
                        : Particulars.of(new Particulars.Backing(oracle.digest(any(oracle.chain(bill)))));
            case "support" ->
                Particulars.of(
                        new Particulars.Backer(random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(30))));
            case "lock" -> {
                Counterparty to =
                        row.operation() == Operation.ESCROW ? any(people.all()).counterparty() : null;
                BusinessDay until = random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(15));
                yield Particulars.of(new Particulars.Locking(to, until));
            }
            default -> plain(row, bill, waives);
        };
    }

    private @Nullable Particulars plain(Lifecycle.Row row, Bill bill, boolean waives) {
        boolean late =
                oracle.day().isAfter(Reckoning.windowEnd(bill, oracle.ledger().conventions()));
        if (row.operation() == Operation.PRESENT && late) {
            return Particulars.late("the post was slow");
        }
        return waives && row.operation() == Operation.ENDORSE ? waived(Particulars.NONE, true) : null;
    }

    private static Particulars waived(Particulars of, boolean waives) {
        return waives
                ? new Particulars(of.deal(), null, null, null, null, null, Particulars.Waiver.WITHOUT_RECOURSE, null)
                : of;
    }

    private Particulars deal(@Nullable BusinessDay until) {
        InterestPayer payer = any(List.of(InterestPayer.values()));
        Deal.Share share = payer == InterestPayer.AGREED ? new Deal.Share(random.nextInt(1_000_001)) : null;
        Settlement settlement = random.nextInt(4) == 0 ? Settlement.ST02 : Settlement.ST01;
        return Particulars.of(new Deal(random.nextInt(90_000), settlement, payer, share, until, null));
    }

    private Particulars payment(Bill bill, Interval range, BusinessDay day) {
        long claim = bill.recourse() == null ? 1 : Sums.claim(Objects.requireNonNull(bill.recourse()), range, day);
        long amount = claim > 0 && random.nextInt(3) == 0 ? random.nextLong(claim) : claim;
        long offered = random.nextInt(30) == 0 ? claim + 1 : amount;
        Settlement settlement = random.nextInt(3) == 0 ? Settlement.ST02 : Settlement.ST01;
        return Particulars.of(new Payment(settlement, Math.min(offered, Payment.MAX_FEN)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
