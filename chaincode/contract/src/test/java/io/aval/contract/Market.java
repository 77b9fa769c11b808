package io.aval.contract;

import io.aval.contract.network.Network;
import io.aval.contract.network.Network.Caller;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A founded network with a drawer at BankA, an acceptor and a payee at BankB, an owner and a valuer at the platform. */
final class Market {

    static final BusinessDay START = BusinessDay.of("2026-03-02");
    static final Digest SOME = Digest.of("some document");
    static final Caller REGULATOR = Caller.of("Regulator", "REGULATOR", "regulator-1");
    static final Caller CLERK_A = Caller.of("BankA", "OPERATOR", "operator-a");
    static final Caller CLERK_B = Caller.of("BankB", "OPERATOR", "operator-b");
    static final Caller CLERK_P = Caller.of("Platform", "OPERATOR", "operator-p");
    static final Caller DRAWER = Caller.of("BankA", "ENTERPRISE", "drawer-0001");
    static final Caller ACCEPTOR = Caller.of("BankB", "ENTERPRISE", "acceptor-0001");
    static final Caller PAYEE = Caller.of("BankB", "ENTERPRISE", "payee-0001");
    static final Caller OWNER = Caller.of("Platform", "ENTERPRISE", "owner-0001");
    static final Caller VALUER = Caller.of("Platform", "VALUER", "valuer-0001");
    static final Caller LENDER_A = Caller.of("BankA", "BANK", "lender-0001");
    static final Cnaps BANK_CODE = new Cnaps("308584000013");

    final Network network = new Network();
    final RecordId drawer;
    final RecordId acceptor;
    final RecordId payee;
    final RecordId owner;
    final RecordId valuer;
    final RecordId lender;
    private int serial;

    Market() {
        network.act(REGULATOR, new OrderActs.Found(Network.CHARTER, START, Digest.of("the secret key K")));
        drawer = register(CLERK_A, "Dawn Drawer Works", "drawer-0001", null);
        acceptor = register(CLERK_B, "Amber Acceptor Works", "acceptor-0001", null);
        payee = register(CLERK_B, "Pearl Payee Works", "payee-0001", null);
        owner = register(CLERK_P, "Opal Owner Works", "owner-0001", null);
        valuer = register(CLERK_P, "Violet Valuer Works", "valuer-0001", null);
        lender = register(CLERK_A, "Lapis Lender Bank", "lender-0001", BANK_CODE);
    }

    PartyActs.Register registration(String name, String handle, @Nullable Cnaps code) {
        serial++;
        return new PartyActs.Register(
                name,
                code == null ? PartyType.ENTERPRISE : PartyType.INSTITUTION,
                new Uscc("91310000" + "%08d".formatted(serial) + "0A"),
                null,
                code,
                new Handle(handle),
                true);
    }

    private RecordId register(Caller clerk, String name, String handle, @Nullable Cnaps code) {
        RecordId id = network.nextId();
        network.act(clerk, registration(name, handle, code));
        return id;
    }

    BillActs.Issue issue() {
        return issue(123_456_789);
    }

    BillActs.Issue issue(long amountFen) {
        serial++;
        return new BillActs.Issue(
                drawer,
                BillNumber.of(6, BANK_CODE, START, serial),
                BillType.AC02,
                amountFen,
                true,
                START.plusMonths(3),
                new Counterparty(acceptor, new Organisation("BankB")),
                new Counterparty(payee, new Organisation("BankB")),
                true);
    }

    RecordId issued() {
        RecordId id = network.nextId();
        network.act(DRAWER, issue());
        return id;
    }

    BillActs.Propose propose(RecordId as, RecordId bill, Operation operation, List<Hop> path) {
        return new BillActs.Propose(as, bill, operation, null, false, path);
    }

    /** The hops of a bill that an organisation was told, in the order of the chain. */
    List<Hop> path(String organisation, RecordId bill) {
        List<Hop> told = network.hops(organisation).stream()
                .filter(hop -> hop.record().equals(bill))
                .distinct()
                .toList();
        List<Hop> path = new ArrayList<>();
        Digest link = Hop.START;
        for (int i = 0; i < told.size(); i++) {
            for (Hop hop : told) {
                if (hop.previous().equals(link) && !path.contains(hop)) {
                    path.add(hop);
                    link = hop.digest();
                }
            }
        }
        return path;
    }

    /** A bill that the payee at BankB holds. */
    RecordId received() {
        return received(issue());
    }

    RecordId received(BillActs.Issue issue) {
        RecordId bill = network.nextId();
        network.act(DRAWER, issue);
        network.act(DRAWER, propose(drawer, bill, Operation.ACCEPT, path("BankA", bill)));
        network.act(ACCEPTOR, new BillActs.Answer(acceptor, bill, true, null));
        network.act(DRAWER, propose(drawer, bill, Operation.RECEIVE, path("BankA", bill)));
        network.act(PAYEE, new BillActs.Answer(payee, bill, true, null));
        return bill;
    }
}
