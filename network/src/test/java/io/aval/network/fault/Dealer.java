package io.aval.network.fault;

import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.act.Command;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Issues bills one after the other and has each endorsed to and fro between two banks' customers; remembers what must
 * be true of each. One thread at a time.
 */
final class Dealer {

    static final BusinessDay TODAY = BusinessDay.of("2026-11-23");

    private static final Cnaps BANK_CODE = new Cnaps("102100099996");
    private static final int BILLS_PER_DEALER = 100_000;
    private static final int ENDORSEMENTS = 4;
    private static final long LEAST_FEN = 10_000;
    private static final long MOST_FEN = 100_000_000;

    /** Somebody who acts, at his bank. */
    record Person(RecordId party, Office office, Signer signer) {
        Counterparty counterparty() {
            return new Counterparty(party, office.organisation);
        }
    }

    /** What the dealer's receipts say of a bill; its issue is the first completed act. */
    record Expected(long amountFen, Person holder, int completedActs) {}

    private final int number;
    private final List<Person> people;
    private final Random random;
    private final Map<RecordId, Expected> bills = new ConcurrentHashMap<>();
    private final Set<RecordId> touched = new HashSet<>();
    private int serial;
    private int requests;
    private int endorsed;
    private @Nullable Open open;

    /** The bill at hand: what was asked for and awaits an answer. */
    private record Open(RecordId bill, @Nullable Operation asked, Person responder, int step) {}

    Dealer(int number, List<Person> people, long seed) {
        this.number = number;
        this.people = List.copyOf(people);
        this.random = new Random(seed + number);
    }

    /** Does the next act, for certain, on the bill at hand or on a new one. */
    void step() {
        Open now = open;
        if (now == null) {
            open = issue();
        } else if (now.asked() == null) {
            open = propose(now);
        } else {
            open = answer(now, now.asked());
        }
    }

    Map<RecordId, Expected> bills() {
        return new HashMap<>(bills);
    }

    /** Bills that acts were done on since this was asked last. */
    List<RecordId> touched() {
        List<RecordId> list = new ArrayList<>(touched);
        touched.clear();
        return list;
    }

    private Open issue() {
        Person drawer = people.getFirst();
        long amount = random.nextLong(LEAST_FEN, MOST_FEN);
        Counterparty self = drawer.counterparty();
        BillNumber id = BillNumber.of(6, BANK_CODE, TODAY, number * BILLS_PER_DEALER + serial++);
        Receipt receipt = act(
                drawer,
                new BillActs.Issue(
                        self.party(), id, BillType.AC02, amount, true, TODAY.plusMonths(3), self, self, true));
        RecordId bill = receipt.only(Kind.BILL).id();
        touched.add(bill);
        bills.put(bill, new Expected(amount, drawer, 1));
        endorsed = 0;
        return new Open(bill, null, drawer, 0);
    }

    private Open propose(Open now) {
        Expected before = expected(now.bill());
        Person holder = before.holder();
        Operation operation = switch (now.step()) {
            case 0 -> Operation.ACCEPT;
            case 1 -> Operation.RECEIVE;
            default -> Operation.ENDORSE;
        };
        boolean toOther = operation == Operation.ENDORSE;
        Person responder = toOther ? other(holder) : holder;
        Receipt receipt = act(
                holder,
                new BillActs.Propose(
                        holder.party(),
                        now.bill(),
                        operation,
                        toOther ? responder.counterparty() : null,
                        false,
                        toOther ? holder.office().book.path(now.bill()) : List.of()));
        touched.add(now.bill());
        if (toOther) {
            responder.office().learn(Vault.of(responder.office().organisation), receipt.txId());
        }
        return new Open(now.bill(), operation, responder, now.step());
    }

    private @Nullable Open answer(Open now, Operation asked) {
        Person responder = now.responder();
        act(responder, new BillActs.Answer(responder.party(), now.bill(), true, null));
        touched.add(now.bill());
        Expected before = expected(now.bill());
        bills.put(now.bill(), new Expected(before.amountFen(), responder, before.completedActs() + 1));
        endorsed += asked == Operation.ENDORSE ? 1 : 0;
        return endorsed == ENDORSEMENTS ? null : new Open(now.bill(), null, responder, now.step() + 1);
    }

    private Receipt act(Person person, Command command) {
        return person.office().insist(person.signer(), "dealer-" + number + "-" + requests++, command);
    }

    private Expected expected(RecordId bill) {
        Expected known = bills.get(bill);
        if (known == null) {
            throw new IllegalStateException("never issued: " + bill);
        }
        return known;
    }

    private Person other(Person one) {
        return people.get(people.indexOf(one) == 0 ? 1 : 0);
    }
}
