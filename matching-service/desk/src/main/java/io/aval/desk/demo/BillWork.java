package io.aval.desk.demo;

import io.aval.client.Receipt;
import io.aval.rules.act.Command;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Reason;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads every bill to its stage, in rounds: in each round every bill takes its next step, and the steps of one signer
 * travel together. Then the holders post their demands.
 */
final class BillWork {

    private final Crew crew;
    private final DemoPlan plan;
    private final Map<Integer, RecordId> ids = new ConcurrentHashMap<>();

    BillWork(Crew crew, DemoPlan plan) {
        this.crew = crew;
        this.plan = plan;
    }

    void run() {
        int round = 0;
        for (boolean going = true; going; round++) {
            Map<Seat, List<PlannedBill>> turns = new TreeMap<>();
            for (PlannedBill bill : plan.bills()) {
                if (round < bill.stage().steps().size()) {
                    Seat actor = bill.actor(bill.stage().steps().get(round));
                    turns.computeIfAbsent(actor, seat -> new ArrayList<>()).add(bill);
                }
            }
            int number = round;
            List<Crew.Job> jobs = new ArrayList<>();
            turns.forEach((seat, bills) -> jobs.add(() -> turn(number, seat, bills)));
            crew.all(jobs);
            going = !jobs.isEmpty();
        }
        crew.all(demands());
    }

    private void turn(int round, Seat seat, List<PlannedBill> bills) {
        List<Command> commands = bills.stream()
                .map(bill -> command(bill, bill.stage().steps().get(round), crew.party(seat)))
                .toList();
        List<Receipt> receipts = crew.acts(seat, "bills-" + round, commands);
        for (Organisation drawers : backAtTheDrawer(round, seat, bills)) {
            receipts.forEach(receipt -> crew.learn(drawers, receipt.txId()));
        }
        if (round == 0) {
            for (int i = 0; i < bills.size(); i++) {
                String txId = receipts.get(i / Crew.CHUNK).txId();
                ids.put(bills.get(i).index(), RecordId.of(txId, i % Crew.CHUNK));
            }
        }
    }

    /** Banks of drawers whose bills this turn gives back to them: the acceptor's own bank keeps no such bill. */
    private static Set<Organisation> backAtTheDrawer(int round, Seat seat, List<PlannedBill> bills) {
        return bills.stream()
                .filter(bill -> bill.actor(bill.stage().steps().get(round)).equals(bill.acceptor()))
                .map(bill -> bill.drawer().organisation())
                .filter(bank -> !bank.equals(seat.organisation()))
                .collect(Collectors.toSet());
    }

    private Command command(PlannedBill bill, Step step, RecordId as) {
        return switch (step) {
            case ISSUE -> issue(bill, as);
            case ASK_ACCEPTANCE -> propose(bill, as, Operation.ACCEPT, null);
            case ASK_RECEIPT -> propose(bill, as, Operation.RECEIVE, null);
            case ENDORSE -> propose(bill, as, Operation.ENDORSE, bill.first());
            case ENDORSE_AGAIN -> propose(bill, as, Operation.ENDORSE, bill.second());
            case ACCEPT, RECEIVE, TAKE, TAKE_AGAIN -> new BillActs.Answer(as, id(bill), true, null);
            case REFUSE_ACCEPTANCE -> new BillActs.Answer(as, id(bill), false, Reason.DC00);
            case WITHDRAW_RECEIPT -> new BillActs.Withdraw(as, id(bill));
        };
    }

    private BillActs.Issue issue(PlannedBill bill, RecordId as) {
        return new BillActs.Issue(
                as,
                bill.number(),
                bill.type(),
                bill.amountFen(),
                bill.index() % 2 == 0,
                Demo.DAY.plusMonths(bill.months()),
                counterparty(bill.acceptor()),
                counterparty(bill.payee()),
                true);
    }

    private BillActs.Propose propose(PlannedBill bill, RecordId as, Operation operation, @Nullable Seat to) {
        RecordId id = id(bill);
        return new BillActs.Propose(
                as,
                id,
                operation,
                to == null ? null : counterparty(to),
                false,
                crew.book().path(id));
    }

    private List<Crew.Job> demands() {
        Map<Seat, List<FinanceActs.PostDemand>> demands = new TreeMap<>();
        for (PlannedBill bill : plan.bills()) {
            DemandTerms terms = bill.demand();
            if (terms != null) {
                Seat holder = bill.holder();
                demands.computeIfAbsent(holder, seat -> new ArrayList<>())
                        .add(new FinanceActs.PostDemand(crew.party(holder), terms, id(bill), null, Demo.PLATFORM));
            }
        }
        List<Crew.Job> jobs = new ArrayList<>();
        demands.forEach((holder, commands) -> jobs.add(() -> crew.acts(holder, "discount-demands", commands)));
        return jobs;
    }

    private Counterparty counterparty(Seat seat) {
        return new Counterparty(crew.party(seat), seat.organisation());
    }

    private RecordId id(PlannedBill bill) {
        return Objects.requireNonNull(ids.get(bill.index()));
    }
}
