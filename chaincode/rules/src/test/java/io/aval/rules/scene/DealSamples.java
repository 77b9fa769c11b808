package io.aval.rules.scene;

import io.aval.rules.bill.Settlement;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.QuotaActs;
import io.aval.rules.finance.Review;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Samples.Sample;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The samples of published runs, budgets in pieces and discounts. */
final class DealSamples {

    private DealSamples() {}

    static void add(Map<String, Function<Town, Sample>> all) {
        all.put("finance.confirm-run", town -> {
            RecordId run = town.scene.create(town.clerkP, Deals.recordRun());
            return new Sample(
                    town.scene, Scene.REGULATOR, new FinanceActs.ConfirmRun(run, Review.Finding.AGREED, Deals.VERDICT));
        });
        all.put(
                "finance.allot-budget",
                town -> new Sample(
                        town.scene,
                        town.bankA,
                        new BudgetActs.AllotBudget(town.party(town.bankA), town.product(town.bankA), 4, 2_000_000)));
        all.put("finance.quota", town -> new Sample(town.scene, town.bankA, new Lines(town).lines()));
        all.put("finance.amend-quota", town -> {
            RecordId quota = town.scene.create(town.owner, new Lines(town).member());
            return new Sample(
                    town.scene,
                    town.owner,
                    new QuotaActs.AmendQuota(town.party(town.owner), quota, new Lines(town).headTerms()));
        });
        all.put("finance.conclude", town -> {
            Deals deals = new Deals(town);
            Town.Market market = deals.published();
            List<RecordId> pieces = deals.pieces(town.bankA, market.productA(), 2, 2_000_000);
            RecordId offer =
                    town.scene.create(town.clerkP, deals.offer(market, market.productA(), 4_000_000, 0, pieces));
            town.scene.setDay(town.scene.day().plusDays(1));
            return new Sample(town.scene, town.clerkP, new BudgetActs.Conclude(offer, market.demand(), pieces));
        });
        all.put("finance.accept-discount", town -> {
            Deals deals = new Deals(town);
            return new Sample(town.scene, town.payee, deals.accept(deals.discount(400_000), Settlement.ST01));
        });
        all.put("finance.agree-discount", town -> {
            Deals deals = new Deals(town);
            Deals.Discount discount = deals.discount(1_000_000);
            town.scene.grant(town.payee, deals.accept(discount, Settlement.ST02));
            return new Sample(town.scene, town.bankA, deals.agree(discount));
        });
    }
}
