package io.aval.rules.bill.simulation;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Closing;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Leg;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Reason;
import io.aval.rules.bill.Request;
import io.aval.rules.bill.Terms;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.law.Kinds;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What the townspeople want next: mostly what makes sense, sometimes what does not. */
final class Whims {

    static final Digest PAPER = Digest.of("some document");

    private static final int PACKAGES = 40;

    /** What somebody wants, and the opening of the bill as that person has it. */
    record Whim(Actor actor, Command command, List<Opening> known) {}

    private final Random random;
    private final SimulatedLedger ledger;
    private final Townspeople people;
    private final Oracle oracle;
    private final Vaults vaults;
    private final Offers offers;
    private final List<RecordId> frozen = new ArrayList<>();
    private BillNumber lastNumber = Numbers.bill(6, Townspeople.START, 1);
    private int serial = 1;

    Whims(SimulatedLedger ledger, Townspeople people, Oracle oracle, Vaults vaults, Random random) {
        this.ledger = ledger;
        this.people = people;
        this.oracle = oracle;
        this.vaults = vaults;
        this.random = random;
        this.offers = new Offers(people, oracle, random);
    }

    /** The next wish; empty if whoever was asked wanted nothing. */
    Optional<Whim> next() {
        int packages = oracle.packages();
        boolean few = packages < PACKAGES;
        if (packages == 0 || random.nextInt(1_000) < (few ? 150 : 2)) {
            return Optional.of(issue());
        }
        int dice = random.nextInt(1_000);
        if (dice < 8) {
            return Optional.of(official(new OrderActs.Advance(tomorrow())));
        }
        RecordId id = oracle.any(random);
        if (dice < 16) {
            return Optional.of(order(id));
        }
        if (dice < 36) {
            return Optional.of(close(id));
        }
        if (dice < 70) {
            return merge(id);
        }
        if (dice < 85) {
            return encumber(id);
        }
        return dice < 130 ? Optional.of(nonsense(id)) : sensible(id);
    }

    private Whim official(Command command) {
        return new Whim(Townspeople.REGULATOR, command, List.of());
    }

    private BusinessDay tomorrow() {
        int days = random.nextInt(100) < 88 ? 1 : 1 + random.nextInt(20);
        return ledger.conventions().roll(ledger.day().plusDays(days));
    }

    private Whim issue() {
        serial++;
        boolean bank = random.nextInt(5) < 2;
        Townspeople.Person drawer = enterprise();
        Townspeople.Person acceptor = bank ? any(people.banks()) : enterprise();
        BillNumber number =
                random.nextInt(40) == 0 ? lastNumber : Numbers.bill(bank ? 5 : 6, ledger.day(), serial % 99_999_999);
        lastNumber = number;
        int longest = random.nextInt(8) == 0 ? 180 : 40;
        return whim(
                drawer,
                new BillActs.Issue(
                        drawer.party(),
                        number,
                        bank ? BillType.AC01 : BillType.AC02,
                        amount(),
                        random.nextInt(8) > 0,
                        ledger.day().plusDays(2 + random.nextInt(longest)),
                        acceptor.counterparty(),
                        any(people.all()).counterparty(),
                        random.nextInt(14) > 0));
    }

    private long amount() {
        return switch (random.nextInt(6)) {
            case 0 -> 1 + random.nextInt(5);
            case 1, 2 -> 1 + random.nextInt(10_000);
            case 3, 4 -> 1 + random.nextInt(100_000_000);
            default -> Terms.MAX_FEN - random.nextInt(2);
        };
    }

    private Whim order(RecordId id) {
        frozen.removeIf(
                one -> ledger.opening(one).isEmpty() || !ledger.freeze(one).frozen());
        if (!frozen.isEmpty() && random.nextInt(5) < 4) {
            return official(new OrderActs.Lift(any(frozen), "Some court", "2026-1", PAPER));
        }
        frozen.add(id);
        return official(new OrderActs.Freeze(id, "Some court", "2026-1", PAPER));
    }

    private Whim close(RecordId id) {
        Opening opening = ledger.current(id);
        Organisation organisation =
                opening.custodians().get(random.nextInt(opening.custodians().size()));
        Actor clerk = Townspeople.clerk(organisation);
        return new Whim(clerk, new BillActs.Close(id, oracle.chain(bill(opening), organisation)), List.of(opening));
    }

    private Optional<Whim> merge(RecordId id) {
        Bill bill = oracle.seen(id).bill();
        List<RecordId> tiles = oracle.tiles(bill.terms().number());
        if (tiles.size() < 2) {
            return Optional.empty();
        }
        int first = random.nextInt(tiles.size() - 1);
        int last = first + 1;
        while (last + 1 < tiles.size() && random.nextBoolean()) {
            last++;
        }
        Townspeople.Person holder =
                people.at(oracle.seen(tiles.get(first)).bill().holder());
        List<RecordId> chosen = tiles.subList(first, last + 1);
        boolean alike = chosen.stream()
                .map(oracle::seen)
                .allMatch(seen -> seen.bill().holder().equals(holder.account())
                        && seen.bill().request() == null
                        && seen.bill().head().equals(bill.head()));
        return alike || random.nextInt(4) == 0
                ? Optional.of(whim(holder, new BillActs.Merge(holder.party(), chosen)))
                : Optional.empty();
    }

    private Optional<Whim> encumber(RecordId id) {
        Bill bill = oracle.seen(id).bill();
        Encumbrance encumbrance = bill.encumbrance();
        Townspeople.Person holder = people.at(bill.holder());
        if (encumbrance.pledgee() == null) {
            // A reservation hands nobody the chain, the next request does: the oracle wants it with every keeper.
            List<Townspeople.Person> near = people.all().stream()
                    .filter(one ->
                            one.account().organisation().equals(holder.account().organisation()))
                    .toList();
            return Optional.of(whim(
                    holder,
                    new EncumbranceActs.Reserve(
                            holder.party(),
                            id,
                            any(near).counterparty(),
                            ledger.day().plusDays(random.nextInt(6)))));
        }
        Townspeople.Person pledgee = people.at(encumbrance.pledgee());
        boolean registers = encumbrance.state() == Encumbrance.State.RESERVED && random.nextInt(4) > 0;
        return Optional.of(whim(
                pledgee,
                registers
                        ? new EncumbranceActs.Register(pledgee.party(), id)
                        : new EncumbranceActs.Release(pledgee.party(), id)));
    }

    private Whim nonsense(RecordId id) {
        Townspeople.Person person = any(people.all());
        int choice = random.nextInt(5);
        if (choice == 0) {
            return whim(person, new BillActs.Answer(person.party(), id, true, null));
        }
        if (choice == 1) {
            return whim(person, new BillActs.Withdraw(person.party(), id));
        }
        if (choice == 2) {
            return whim(person, new BillActs.Confirm(person.party(), id, List.of()));
        }
        Operation operation = any(List.of(Operation.values()));
        Bill bill = oracle.seen(id).bill();
        Townspeople.Person proposer = choice == 3 ? people.at(bill.holder()) : person;
        return whim(proposer, offers.wild(operation, proposer, id, bill));
    }

    private Optional<Whim> sensible(RecordId id) {
        if (ledger.freeze(id).frozen() && random.nextInt(10) > 0) {
            return Optional.empty();
        }
        Organisation organisation = oracle.seen(id).bill().holder().organisation();
        Bill today = known(vaults.get(organisation, id)).asOf(ledger.day(), ledger.conventions(), ledger.freeze(id));
        Request open = today.request();
        if (open != null) {
            return open.leg() != null ? settle(id, today, open.leg()) : reply(id, open);
        }
        Closing last = today.last();
        if (last != null && last.leg() != null && last.result() == Closing.Result.UNSETTLED && random.nextInt(5) == 0) {
            return settle(id, today, last.leg());
        }
        if (today.ended()) {
            return Optional.empty();
        }
        if (today.recourse() != null && random.nextInt(15) == 0) {
            Townspeople.Person holder = people.at(today.holder());
            return Optional.of(whim(holder, new BillActs.Withdraw(holder.party(), id)));
        }
        return offers.next(id, today, ledger.current(id)).map(offer -> whim(offer.by(), offer.command()));
    }

    private Optional<Whim> settle(RecordId id, Bill bill, Leg leg) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        Townspeople.Person bank = people.bankOf(leg.payee().organisation());
        return Optional.of(whim(
                bank,
                new BillActs.Confirm(
                        bank.party(), id, oracle.chain(bill, bank.account().organisation()))));
    }

    private Optional<Whim> reply(RecordId id, Request open) {
        int dice = random.nextInt(100);
        Townspeople.Person responder = people.at(open.responder());
        boolean presented = open.operation() == Operation.PRESENT;
        if (dice < (presented ? 35 : 60)) {
            Townspeople.Person by = presented && random.nextInt(4) == 0
                    ? people.bankOf(responder.account().organisation())
                    : responder;
            return Optional.of(whim(by, new BillActs.Answer(by.party(), id, true, null)));
        }
        if (dice < 70) {
            Reason reason = any(List.of(Reason.values()));
            String remark = reason == Reason.DC09 ? "in words" : null;
            return Optional.of(whim(responder, new BillActs.Answer(responder.party(), id, false, reason, remark)));
        }
        if (dice < 80) {
            Townspeople.Person proposer = people.at(open.proposer());
            return Optional.of(whim(proposer, new BillActs.Withdraw(proposer.party(), id)));
        }
        return Optional.empty();
    }

    private Whim whim(Townspeople.Person person, Command command) {
        Organisation organisation = person.account().organisation();
        List<Opening> known = command.reads().stream()
                .distinct()
                .map(id -> vaults.get(organisation, id))
                .toList();
        return new Whim(person.actor(), command, known);
    }

    private Townspeople.Person enterprise() {
        Townspeople.Person person = any(people.all());
        while (person.type() != PartyType.ENTERPRISE) {
            person = any(people.all());
        }
        return person;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Decoded once where it is the current version. */
    private Bill known(Opening opening) {
        Oracle.Seen seen = oracle.seen(opening.id());
        return seen.opening().equals(opening) ? seen.bill() : bill(opening);
    }

    static Bill bill(Opening opening) {
        return (Bill) Kinds.ALL.body(opening);
    }

    /** Any range within or, rarely, across the end of a bill's own. */
    static Interval part(Interval range, Random random) {
        long from = range.from() + random.nextLong(range.units());
        long to = from + random.nextLong(range.to() - from + 1);
        return random.nextInt(3) == 0 ? new Interval(range.from(), to) : new Interval(from, to);
    }
}
