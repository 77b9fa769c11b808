package io.aval.client.suite;

import io.aval.client.Parties;
import io.aval.client.Receipt;
import io.aval.client.Rights;
import io.aval.client.Signer;
import io.aval.rules.act.Role;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.RightKind;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.ip.IpActs;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A founded ledger with a few parties, and the steps that tests repeat. */
final class Town implements AutoCloseable {

    static final Organisation BANK_A = new Organisation("BankA");
    static final Organisation BANK_B = new Organisation("BankB");
    static final Organisation PLATFORM = new Organisation("Platform");
    static final Organisation REGULATOR = new Organisation("Regulator");
    static final BusinessDay TODAY = BusinessDay.of("2026-11-23");

    private static final Cnaps BANK_CODE = new Cnaps("102100099996");
    private static final List<String> CODES =
            List.of("91350100M000100Y43", "91440300708461136T", "91110108MA01K0NY3P", "91310000MA1FL0000X");

    /** Somebody who acts: the party's record, its account organisation and its key. */
    record Person(RecordId party, Account account, Signer signer) {
        Organisation organisation() {
            return account.organisation();
        }

        Counterparty counterparty() {
            return new Counterparty(party, organisation());
        }
    }

    final Map<Organisation, Office> offices = new TreeMap<>();
    final Person drawer;
    final Person payee;
    final Person stranger;
    final Person inventor;
    final Signer regulator;
    private final Backend backend;
    private final AtomicInteger serial = new AtomicInteger();
    private @Nullable Person valuer;

    Town(Backend backend) throws InterruptedException {
        this.backend = backend;
        for (Organisation organisation : List.of(BANK_A, BANK_B, PLATFORM, REGULATOR)) {
            Role role = organisation.equals(REGULATOR) ? Role.REGULATOR : Role.OPERATOR;
            Signer reader = backend.signer(organisation, role, handle("reader-" + organisation));
            offices.put(organisation, new Office(organisation, backend.ledger(organisation), reader));
        }
        regulator = backend.signer(REGULATOR, Role.REGULATOR, handle("regulator"));
        office(REGULATOR)
                .clerk
                .act(
                        regulator,
                        request(),
                        List.of(new OrderActs.Found(Office.CHARTER, TODAY, Digest.of("a test key"))));
        drawer = register(BANK_A, 0);
        payee = register(BANK_B, 1);
        stranger = register(BANK_A, 2);
        inventor = register(PLATFORM, 3);
    }

    Office office(Organisation organisation) {
        return Objects.requireNonNull(offices.get(organisation));
    }

    Signer signer(Organisation organisation, Role role, String handle) {
        return backend.signer(organisation, role, handle(handle));
    }

    /** A new request id. */
    String request() {
        return "r" + serial.incrementAndGet();
    }

    /** Lets every organisation read its deposits up to that transaction. */
    void learn(Receipt receipt) throws InterruptedException {
        for (Office office : offices.values()) {
            office.learn(receipt.txId());
        }
    }

    /** A trade bill's number that no other bill has. */
    BillNumber number(BusinessDay day) {
        return number(6, day);
    }

    BillNumber number(int kind, BusinessDay day) {
        return BillNumber.of(kind, BANK_CODE, day, serial.incrementAndGet());
    }

    BillActs.Issue issue(long amountFen) {
        return new BillActs.Issue(
                drawer.party(),
                number(TODAY),
                BillType.AC02,
                amountFen,
                true,
                TODAY.plusMonths(3),
                drawer.counterparty(),
                payee.counterparty(),
                true);
    }

    /** A bill that the payee holds at BankB. */
    RecordId receivedBill(long amountFen) throws InterruptedException {
        Office a = office(BANK_A);
        Receipt issued = a.bills(drawer.signer()).issue(request(), issue(amountFen));
        learn(issued);
        RecordId bill = issued.only(Kind.BILL).id();
        learn(a.bills(drawer.signer()).propose(request(), propose(bill, Operation.ACCEPT)));
        learn(a.bills(drawer.signer()).answer(request(), new BillActs.Answer(drawer.party(), bill, true, null)));
        learn(a.bills(drawer.signer())
                .propose(
                        request(),
                        new BillActs.Propose(drawer.party(), bill, Operation.RECEIVE, null, false, a.path(bill))));
        learn(office(BANK_B)
                .bills(payee.signer())
                .answer(request(), new BillActs.Answer(payee.party(), bill, true, null)));
        return bill;
    }

    BillActs.Propose propose(RecordId bill, Operation operation) {
        return new BillActs.Propose(drawer.party(), bill, operation, null, false, List.of());
    }

    /** A right of the inventor. */
    RecordId right() throws InterruptedException {
        String number = "2023SR%07d".formatted(serial.incrementAndGet());
        Receipt receipt = new Rights(office(PLATFORM).clerk, inventor.signer())
                .register(
                        request(),
                        new IpActs.Register(
                                inventor.party(), RightKind.SOFTWARE, number, "A program", TODAY.plusMonths(60)));
        learn(receipt);
        return receipt.only(Kind.RIGHT).id();
    }

    void begin(String scene) {
        backend.begin(scene);
    }

    void end() {
        backend.end();
    }

    @Override
    public void close() {
        backend.close();
    }

    private Person register(Organisation organisation, int index) throws InterruptedException {
        return register(organisation, "企业" + index, new Uscc(CODES.get(index)), null, handle("person-" + index));
    }

    /** Somebody at the platform who values what is not its own. */
    Person valuer() throws InterruptedException {
        if (valuer == null) {
            Handle handle = handle("valuer");
            Person party = register(PLATFORM, "valuer", new Uscc("91110000MA001004XX"), null, handle);
            valuer = new Person(party.party(), party.account(), backend.signer(PLATFORM, Role.VALUER, handle));
        }
        return valuer;
    }

    /** A bank that acts for itself. */
    Person institution(Organisation organisation, String uscc, String cnaps) throws InterruptedException {
        String name = "bank of " + organisation;
        return register(organisation, name, new Uscc(uscc), new Cnaps(cnaps), handle(name.replace(' ', '-')));
    }

    private Person register(Organisation organisation, String name, Uscc uscc, @Nullable Cnaps cnaps, Handle handle)
            throws InterruptedException {
        Signer operator = backend.signer(organisation, Role.OPERATOR, handle("operator-" + organisation));
        Receipt receipt = new Parties(office(organisation).clerk, operator)
                .register(
                        request(),
                        new PartyActs.Register(
                                name,
                                cnaps == null ? PartyType.ENTERPRISE : PartyType.INSTITUTION,
                                uscc,
                                null,
                                cnaps,
                                handle,
                                true));
        learn(receipt);
        Opening party = receipt.only(Kind.PARTY);
        Role role = cnaps == null ? Role.ENTERPRISE : Role.BANK;
        return new Person(party.id(), new Account(organisation, handle), backend.signer(organisation, role, handle));
    }

    private static Handle handle(String text) {
        return new Handle(text.toLowerCase(Locale.ROOT) + "-0000");
    }
}
