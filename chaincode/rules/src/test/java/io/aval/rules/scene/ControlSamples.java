package io.aval.rules.scene;

import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Digest;
import io.aval.rules.cap.CapActs;
import io.aval.rules.cap.Measure;
import io.aval.rules.disclosure.DisclosureActs;
import io.aval.rules.limit.LimitActs;
import io.aval.rules.limit.LimitTerms;
import io.aval.rules.party.OverdueLevel;
import io.aval.rules.party.OverdueList;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Samples.Sample;
import io.aval.rules.trade.TradeActs;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The samples of trade backgrounds, limits, disclosures, caps and the overdue list. */
final class ControlSamples {

    private ControlSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        trades(all);
        limits(all);
        disclosures(all);
        caps(all);
    }

    private static void trades(Map<String, Function<Town, Sample>> all) {
        all.put("trade.register", town -> {
            Controls controls = new Controls(town);
            return new Sample(
                    town.scene,
                    town.drawer,
                    controls.register(town.drawer, controls.coded(700), controls.invoice(300)));
        });
        all.put("trade.amend", town -> {
            Controls controls = new Controls(town);
            RecordId trade = controls.trade(town.drawer, 1_000);
            return new Sample(
                    town.scene,
                    town.drawer,
                    new TradeActs.Amend(
                            town.party(town.drawer),
                            trade,
                            List.of(controls.coded(500)),
                            List.of(controls.contract())));
        });
    }

    private static void limits(Map<String, Function<Town, Sample>> all) {
        all.put(
                "limit.set",
                town -> new Sample(
                        town.scene,
                        town.drawer,
                        new LimitActs.SetLimits(
                                town.party(town.drawer),
                                new LimitTerms(
                                        List.of("bill.issue", "ENDORSE"),
                                        List.of(town.party(town.payee)),
                                        1_000_000,
                                        town.scene.day().plusMonths(1)))));
        all.put(
                "party.list",
                town -> new Sample(
                        town.scene,
                        Scene.REGULATOR,
                        new OverdueList.Enter(
                                town.party(town.acceptor), OverdueLevel.PERSISTENT, new Month("2026-02"), Town.SOME)));
    }

    private static void disclosures(Map<String, Function<Town, Sample>> all) {
        all.put(
                "disclosure.publish",
                town -> new Sample(
                        town.scene,
                        town.acceptor,
                        new DisclosureActs.Publish(town.party(town.acceptor), town.accepted(), Town.SOME)));
        all.put(
                "disclosure.correct",
                town -> new Sample(
                        town.scene,
                        town.acceptor,
                        new DisclosureActs.Correct(
                                town.party(town.acceptor), disclosed(town), Digest.of("as it should be"))));
        all.put(
                "disclosure.withdraw",
                town -> new Sample(
                        town.scene,
                        town.acceptor,
                        new DisclosureActs.Withdraw(town.party(town.acceptor), disclosed(town))));
    }

    private static void caps(Map<String, Function<Town, Sample>> all) {
        all.put("cap.set", town -> new Sample(town.scene, Scene.REGULATOR, new Controls(town).cap(town.bankA)));
        all.put(
                "cap.allot",
                town -> new Sample(
                        town.scene,
                        town.bankA,
                        new CapActs.Allot(
                                town.party(town.bankA),
                                new Controls(town).capped(town.bankA),
                                Measure.ACCEPTANCE,
                                3,
                                500_000)));
        all.put("cap.regroup", town -> {
            Controls controls = new Controls(town);
            List<RecordId> pieces =
                    controls.allotments(town.bankA, controls.capped(town.bankA), Measure.MARGIN, 2, 1_000);
            return new Sample(
                    town.scene,
                    town.bankA,
                    new CapActs.Regroup(
                            town.party(town.bankA),
                            List.of(
                                    new CapActs.Piece(pieces.get(0), 500),
                                    new CapActs.Piece(pieces.get(1), 0),
                                    new CapActs.Piece(null, 1_500))));
        });
    }

    private static RecordId disclosed(Town town) {
        return new Controls(town).disclosure(town.acceptor, town.accepted(), Town.SOME);
    }
}
