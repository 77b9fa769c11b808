package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillOrders;
import io.aval.rules.bill.BillType;
import io.aval.rules.bill.Change;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Particulars;
import io.aval.rules.bill.Settlement;
import io.aval.rules.bill.Undertaking;
import io.aval.rules.cap.Measure;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Samples.Sample;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The samples of settling, closing and merging bills, of giving back what they took, and of orders about them. */
final class BillSamples {

    private BillSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        operations(all);
        restoring(all);
        orders(all);
    }

    private static void operations(Map<String, Function<Town, Sample>> all) {
        all.put("bill.confirm", town -> {
            RecordId bill = town.received();
            Deal deal = new Deal(26_200, Settlement.ST01, InterestPayer.SELLER, null, null, null);
            town.scene.grant(
                    town.payee,
                    new BillActs.Propose(
                            town.party(town.payee),
                            bill,
                            Operation.DISCOUNT,
                            town.counterparty(town.bankA),
                            false,
                            town.path(bill),
                            null,
                            Particulars.of(deal)));
            town.scene.grant(town.bankA, town.yes(town.bankA, bill));
            return new Sample(town.scene, town.bankB, new BillActs.Confirm(town.party(town.bankB), bill, List.of()));
        });
        all.put("bill.close", town -> {
            RecordId bill = town.received();
            town.scene.setDay(town.scene.day().plusMonths(6));
            return new Sample(town.scene, town.clerkB, new BillActs.Close(bill, town.path(bill)));
        });
        all.put("bill.merge", town -> {
            RecordId bill = town.received();
            RecordId part = town.scene.create(
                    town.payee,
                    new BillActs.Propose(
                            town.party(town.payee),
                            bill,
                            Operation.ENDORSE,
                            town.counterparty(town.endorsee),
                            false,
                            town.path(bill),
                            new Interval(1, 1_000),
                            null));
            town.scene.grant(town.payee, new BillActs.Withdraw(town.party(town.payee), part));
            return new Sample(town.scene, town.payee, new BillActs.Merge(town.party(town.payee), List.of(bill, part)));
        });
    }

    private static void restoring(Map<String, Function<Town, Sample>> all) {
        all.put("cap.restore", town -> {
            Controls controls = new Controls(town);
            List<RecordId> pieces =
                    controls.allotments(town.bankB, controls.capped(town.bankB), Measure.ACCEPTANCE, 1, 1_000_000);
            Undertaking undertaking = new Undertaking(pieces.getFirst(), 0, null);
            RecordId bill = town.scene.create(town.drawer, town.issue(BillType.AC01));
            town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.ACCEPT));
            town.scene.grant(
                    town.bankB, new BillActs.Answer(town.party(town.bankB), bill, true, null, null, undertaking));
            town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.RECEIVE));
            town.scene.grant(town.payee, town.yes(town.payee, bill));
            town.scene.setDay(town.bill(bill).terms().dueDay());
            town.scene.grant(town.bankB, new BillActs.Confirm(town.party(town.bankB), bill, List.of()));
            return new Sample(
                    town.scene, town.bankB, new BillActs.RestoreCap(town.party(town.bankB), bill, undertaking));
        });
        all.put("trade.restore", town -> {
            RecordId trade = new Controls(town).trade(town.drawer, 1_000_000);
            BillActs.Issue issue = town.issue(BillType.AC02);
            RecordId bill = town.scene.create(
                    town.drawer,
                    new BillActs.Issue(
                            issue.as(),
                            issue.number(),
                            issue.type(),
                            issue.amountFen(),
                            true,
                            issue.dueDay(),
                            issue.acceptor(),
                            issue.payee(),
                            true,
                            trade,
                            null));
            town.scene.grant(town.drawer, town.propose(town.drawer, bill, Operation.VOID));
            return new Sample(town.scene, town.drawer, new BillActs.RestoreTrade(town.party(town.drawer), bill, trade));
        });
    }

    private static void orders(Map<String, Function<Town, Sample>> all) {
        all.put(
                "order.freeze-part",
                town -> new Sample(
                        town.scene,
                        Scene.REGULATOR,
                        new BillOrders.FreezePart(
                                town.received(), new Interval(1, 100), "Court", "2026-1", Town.SOME)));
        all.put("order.change", town -> new Sample(town.scene, Scene.REGULATOR, change(town, town.received())));
        all.put("order.approve", town -> {
            RecordId change = town.scene.create(Scene.REGULATOR, change(town, town.received()));
            return new Sample(town.scene, town.clerkA, new BillOrders.Approve(change));
        });
        all.put("order.execute", town -> {
            RecordId bill = town.received();
            RecordId change = town.scene.create(Scene.REGULATOR, change(town, bill));
            for (Actor approver : List.of(town.clerkA, town.clerkP)) {
                town.scene.grant(approver, new BillOrders.Approve(change));
            }
            return new Sample(town.scene, Scene.REGULATOR, new BillOrders.Execute(change, bill, town.path(bill)));
        });
    }

    private static BillOrders.Propose change(Town town, RecordId bill) {
        return new BillOrders.Propose(
                bill,
                Change.What.TITLE,
                town.counterparty(town.endorsee),
                "Court",
                "2026-7",
                Town.SOME,
                List.of(Scene.BANK_A, Scene.PLATFORM));
    }
}
