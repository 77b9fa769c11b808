package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Command;
import io.aval.rules.appraisal.Family;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.BillType;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.evaluation.ModelActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.ImportForm;
import io.aval.rules.ip.IpActs;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.rating.RatingActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** For every act one case that is granted: who gives which command on what stage. */
public final class Samples {

    /** A stage and a command that will be granted on it. */
    public record Sample(Scene scene, Actor actor, Command command) {}

    private static final SortedMap<String, Function<Town, Sample>> ALL = table();

    private Samples() {}

    public static Set<String> names() {
        return ALL.keySet();
    }

    /** A fresh stage for the act of that name. */
    public static Sample of(String act) {
        Function<Town, Sample> sample = ALL.get(act);
        if (sample == null) {
            throw new AssertionError("no sample of " + act);
        }
        return sample.apply(new Town());
    }

    private static SortedMap<String, Function<Town, Sample>> table() {
        TreeMap<String, Function<Town, Sample>> all = new TreeMap<>();
        office(all);
        parties(all);
        bills(all);
        BillSamples.add(all);
        rights(all);
        models(all);
        pledges(all);
        finance(all);
        DealSamples.add(all);
        ControlSamples.add(all);
        MarginSamples.add(all);
        SharingSamples.add(all);
        VerdictSamples.add(all);
        return all;
    }

    private static void office(Map<String, Function<Town, Sample>> all) {
        all.put(
                "ledger.found",
                town -> new Sample(
                        new Scene(), Scene.REGULATOR, new OrderActs.Found(Scene.CHARTER, Scene.START, Town.SOME)));
        all.put(
                "ledger.admit",
                town -> sample(
                        town,
                        Scene.REGULATOR,
                        new OrderActs.Admit(new Charter(
                                List.of(Scene.WITNESS),
                                List.of(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM, new Organisation("BankC"))))));
        all.put("day.advance", town -> sample(town, Scene.REGULATOR, new OrderActs.Advance(Scene.START.plusDays(1))));
        all.put(
                "day.conventions",
                town -> sample(town, Scene.REGULATOR, new OrderActs.SetConventions(Markets.OF_2026)));
        all.put(
                "order.freeze",
                town -> sample(
                        town, Scene.REGULATOR, new OrderActs.Freeze(town.issued(), "Court", "2026-1", Town.SOME)));
        all.put("order.lift", town -> {
            RecordId bill = town.issued();
            town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(bill, "Court", "2026-1", Town.SOME));
            return sample(town, Scene.REGULATOR, new OrderActs.Lift(bill, "Court", "2026-2", Town.SOME));
        });
    }

    private static void parties(Map<String, Function<Town, Sample>> all) {
        all.put(
                "party.register",
                town -> sample(
                        town,
                        town.clerkA,
                        new PartyActs.Register(
                                "New Bank",
                                PartyType.INSTITUTION,
                                Numbers.uscc(99),
                                Numbers.lei(99),
                                Numbers.cnaps(99),
                                new Handle("new-bank"),
                                false)));
        all.put(
                "party.bind",
                town -> sample(
                        town, town.clerkB, new PartyActs.Bind(town.party(town.drawer), new Handle("drawer-at-b"))));
        all.put(
                "party.suspend",
                town -> sample(town, town.clerkA, new PartyActs.Suspend(town.party(town.drawer), "owes fees")));
        all.put("party.reinstate", town -> {
            town.scene.grant(town.clerkA, new PartyActs.Suspend(town.party(town.drawer), "owes fees"));
            return sample(town, town.clerkA, new PartyActs.Reinstate(town.party(town.drawer)));
        });
    }

    private static void bills(Map<String, Function<Town, Sample>> all) {
        all.put("bill.issue", town -> sample(town, town.drawer, town.issue(BillType.AC01)));
        all.put(
                "bill.propose",
                town -> sample(town, town.payee, town.endorse(town.payee, town.received(), town.endorsee)));
        all.put(
                "bill.answer",
                town -> sample(
                        town,
                        town.endorsee,
                        new BillActs.Answer(town.party(town.endorsee), proposed(town), true, null)));
        all.put(
                "bill.withdraw",
                town -> sample(town, town.payee, new BillActs.Withdraw(town.party(town.payee), proposed(town))));
    }

    private static RecordId proposed(Town town) {
        RecordId bill = town.received();
        town.scene.grant(town.payee, town.endorse(town.payee, bill, town.endorsee));
        return bill;
    }

    private static void rights(Map<String, Function<Town, Sample>> all) {
        all.put("ip.register", town -> sample(town, town.owner, town.registerRight()));
        all.put("ip.certify", town -> sample(town, town.valuer, town.certify(town.right(), Valued.at(10_000_000, 2))));
        all.put("ip.supersede", town -> {
            RecordId right = town.right();
            RecordId old = town.certificate(right);
            return sample(
                    town,
                    town.valuer,
                    new IpActs.Supersede(
                            town.party(town.valuer),
                            old,
                            right,
                            town.evaluation(right, Valued.at(9_000_000, 3)),
                            town.scene.day().plusMonths(12)));
        });
        all.put(
                "ip.revoke",
                town -> sample(
                        town,
                        town.valuer,
                        new IpActs.Revoke(town.party(town.valuer), town.certificate(town.right()), "an error")));
    }

    private static void models(Map<String, Function<Town, Sample>> all) {
        all.put(
                "model.publish",
                town -> sample(town, town.clerkP, new ModelActs.Publish(Valued.model(town.scene.day()))));
        all.put(
                "model.approve",
                town -> sample(
                        town,
                        Scene.REGULATOR,
                        new ModelActs.Approve(town.scene.create(
                                town.clerkP, new ModelActs.Publish(Valued.model(town.scene.day()))))));
        all.put("model.retire", town -> sample(town, town.clerkP, new ModelActs.Retire(town.model(Family.RIGHT))));
        all.put("credit.assess", town -> sample(town, town.valuer, town.assess(town.owner)));
        all.put("credit.revoke", town -> {
            RecordId rating = town.scene.create(town.valuer, town.assess(town.owner));
            return sample(town, town.valuer, new RatingActs.Revoke(town.party(town.valuer), rating, "an error"));
        });
    }

    private static void pledges(Map<String, Function<Town, Sample>> all) {
        all.put("encumbrance.reserve", town -> sample(town, town.owner, reserve(town, town.right())));
        all.put(
                "encumbrance.register",
                town -> sample(town, town.bankA, new EncumbranceActs.Register(town.party(town.bankA), reserved(town))));
        all.put(
                "encumbrance.release",
                town -> sample(town, town.bankA, new EncumbranceActs.Release(town.party(town.bankA), reserved(town))));
    }

    private static EncumbranceActs.Reserve reserve(Town town, RecordId right) {
        return new EncumbranceActs.Reserve(
                town.party(town.owner),
                right,
                town.counterparty(town.bankA),
                town.scene.day().plusDays(5));
    }

    private static RecordId reserved(Town town) {
        RecordId right = town.right();
        town.scene.grant(town.owner, reserve(town, right));
        return right;
    }

    private static void finance(Map<String, Function<Town, Sample>> all) {
        all.put(
                "finance.product",
                town -> sample(
                        town,
                        town.bankA,
                        new FinanceActs.PostProduct(
                                town.party(town.bankA), town.productTerms(FinanceKind.PLEDGE), Scene.PLATFORM)));
        all.put("finance.demand", town -> {
            RecordId right = town.right();
            return sample(town, town.owner, town.postDemand(right, town.certificate(right)));
        });
        all.put(
                "finance.import",
                town -> sample(
                        town,
                        town.clerkP,
                        new FinanceActs.RecordImport("companies.arff", Town.SOME, 5_900, 10, ImportForm.RATIOS)));
        all.put("finance.run", town -> sample(town, town.clerkP, town.recordRun()));
        all.put("finance.offer", town -> sample(town, town.clerkP, town.offer(town.market())));
        all.put("finance.hand-papers", town -> sample(town, town.clerkP, town.handPapers(town.market())));
        all.put("finance.accept", town -> {
            Town.Market market = town.market();
            RecordId offer = town.scene.create(town.clerkP, town.offer(market));
            return sample(town, town.owner, town.accept(offer));
        });
        all.put("finance.decline", town -> {
            Town.Market market = town.market();
            RecordId offer = town.scene.create(town.clerkP, town.offer(market));
            return sample(town, town.owner, new FinanceActs.Decline(town.party(town.owner), offer, market.demand()));
        });
        all.put("finance.agree", town -> {
            Town.Market market = town.market();
            RecordId offer = town.acceptedOffer(market);
            return sample(town, town.bankA, new FinanceActs.Agree(town.party(town.bankA), offer, market.productA()));
        });
    }

    private static Sample sample(Town town, Actor actor, Command command) {
        return new Sample(town.scene, actor, command);
    }
}
