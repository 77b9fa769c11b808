package io.aval.rules.bill;

import io.aval.rules.act.Act;
import io.aval.rules.act.Chained;
import io.aval.rules.act.Command;
import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.order.Order;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Orders of a court or authority about bills: freezing a part, and changing title or state with several approvals. */
public final class BillOrders {

    private static final Set<Role> REGULATOR = Set.of(Role.REGULATOR);

    /** The rows of this capability. */
    public static final List<Act<?>> ACTS = List.of(
            Act.of("order.freeze-part", FreezePart.class, REGULATOR, BillOrders::freezePart),
            Act.of("order.change", Propose.class, REGULATOR, BillOrders::propose),
            Act.of("order.approve", Approve.class, Set.of(Role.OPERATOR), BillOrders::approve),
            Act.of("order.execute", Execute.class, REGULATOR, BillOrders::execute));

    /**
     * Freezes a part of a range, which is split off for it. While a request is open the whole can be frozen, not a part.
     *
     * @param part the units to freeze
     */
    public record FreezePart(
            RecordId bill,
            Interval part,
            @Text(max = 60) String authority,
            @Text(max = 60) String reference,
            Digest document)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(bill);
        }
    }

    /**
     * Proposes a change of title or state.
     *
     * @param to who is to have title; needed for {@link Change.What#TITLE}
     * @param approvers operating organisations that must approve, two or more
     */
    public record Propose(
            RecordId bill,
            Change.What what,
            @Nullable Counterparty to,
            @Text(max = 60) String authority,
            @Text(max = 60) String reference,
            Digest document,
            @Size(min = Change.FEWEST, max = 8) List<Organisation> approvers)
            implements Command {
        @Override
        public List<RecordId> reads() {
            return to == null ? List.of(bill) : List.of(bill, to.party());
        }
    }

    /** Approves a change in the name of the caller's organisation. */
    public record Approve(RecordId change) implements Command {
        @Override
        public List<RecordId> reads() {
            return List.of(change);
        }
    }

    /**
     * Carries out a change that everybody asked has approved; a freeze does not stop it.
     *
     * @param path every completed act so far; needed where title moves to an organisation that does not keep the bill
     */
    public record Execute(
            RecordId change,
            RecordId bill,
            @Nullable @Size(max = BillActs.Propose.MAX_PATH) List<Hop> path) implements Chained {
        @Override
        public List<RecordId> reads() {
            return List.of(bill, change);
        }
    }

    private BillOrders() {}

    private static void freezePart(FreezePart command, Docket docket) {
        docket.onlyWitness();
        Held<Bill> held = Gate.today(command.bill(), docket);
        String id = command.bill().value();
        Code.BILL_REQUEST_OPEN.unless(held.body().request() == null, "id", id);
        Code.BILL_STATE.unless(!held.body().ended(), "id", id);
        boolean part = !command.part().equals(held.body().range());
        Code.BILL_RANGE.unless(part, "id", id, "field", "/part");
        Held<Bill> frozen = Splitting.cut(held, command.part(), List.of(), docket);
        docket.freeze(frozen.id(), true);
        docket.create(
                new Order(frozen.id(), true, command.authority(), command.reference(), command.document()),
                held.custodians());
    }

    private static void propose(Propose command, Docket docket) {
        docket.onlyWitness();
        Bill bill = docket.need(command.bill(), Bill.class).body();
        Code.BILL_STATE.unless(!bill.ended(), "id", command.bill().value());
        boolean titled = (command.what() == Change.What.TITLE) == (command.to() != null);
        Code.BILL_TERMS.unless(titled, "field", "/to");
        TreeSet<Organisation> approvers = new TreeSet<>(command.approvers());
        Code.CHANGE_APPROVERS.unless(approvers.size() == command.approvers().size(), "field", "/approvers");
        approvers.forEach(docket::requireOperator);
        Account to = command.to() == null ? null : command.to().account(docket);
        Change change = new Change(
                command.bill(),
                command.what(),
                to,
                command.authority(),
                command.reference(),
                command.document(),
                List.copyOf(approvers),
                List.of());
        docket.create(change, approvers);
    }

    private static void approve(Approve command, Docket docket) {
        Held<Change> held = docket.need(command.change(), Change.class);
        Change change = held.body();
        Organisation own = docket.caller().organisation();
        Code.CHANGE_APPROVERS.unless(
                change.approvers().contains(own), "id", command.change().value());
        boolean open = !change.approved().contains(own);
        Code.CHANGE_CLOSED.unless(open, "id", command.change().value());
        docket.replace(held, change.approvedBy(own));
    }

    private static void execute(Execute command, Docket docket) {
        docket.onlyWitness();
        Change change = docket.need(command.change(), Change.class).body();
        String id = command.change().value();
        Code.CHANGE_NOT_APPROVED.unless(change.settled(), "id", id);
        Code.WRONG_KIND.unless(
                change.bill().equals(command.bill()), "id", command.bill().value());
        Held<Bill> held = docket.need(command.bill(), Bill.class);
        Code.BILL_STATE.unless(!held.body().ended(), "id", command.bill().value());
        if (!command.chain().isEmpty()) {
            Chain.require(command.chain(), held);
        }
        docket.claim("change", id);
        apply(change, held, command.chain(), docket);
    }

    private static void apply(Change change, Held<Bill> held, List<Hop> path, Docket docket) {
        Bill bill = held.body();
        BillDraft draft = bill.edit();
        if (bill.request() != null) {
            draft.close(new Closing(bill.request().operation(), Closing.Result.LAPSED, null, docket.day()));
        }
        Account to = change.to() == null ? bill.holder() : change.to();
        switch (change.what()) {
            case TITLE -> draft.holder = to;
            case RELEASE -> {
                draft.encumbrance = Encumbrance.FREE;
                draft.lock = null;
                draft.mark = null;
                draft.repo = null;
                draft.recourse = null;
            }
            case VOID -> draft.status = Status.CS05;
        }
        Hop hop = new Hop(held.id(), hopOf(change.what()), bill.holder(), to, docket.day(), bill.head());
        draft.head = hop.digest();
        Bill next = draft.build();
        Set<Organisation> told = new TreeSet<>(held.custodians());
        told.addAll(next.keepers());
        Set<Organisation> fresh = new TreeSet<>(next.keepers());
        fresh.removeAll(held.custodians());
        if (!fresh.isEmpty()) {
            Chain.require(path, held);
            path.forEach(one -> docket.tell(one, fresh));
        }
        List<Account> liable = new ArrayList<>(bill.backers());
        liable.add(bill.terms().drawer());
        if (bill.status() != Status.CS01) {
            liable.add(bill.terms().acceptor());
        }
        liable.forEach(party -> told.add(party.organisation()));
        docket.order(held.id(), next, next.keepers());
        docket.tell(hop, told);
    }

    private static String hopOf(Change.What what) {
        return switch (what) {
            case TITLE -> "TRANSFER";
            case RELEASE -> "ORDERED_RELEASE";
            case VOID -> "ORDERED_VOID";
        };
    }
}
