package io.aval.rules.scene;

import io.aval.rules.act.Actor;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Settlement;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.DiscountActs;
import io.aval.rules.finance.Draw;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.TenorStep;
import io.aval.rules.finance.criteria.Criteria;
import io.aval.rules.finance.criteria.Criterion;
import io.aval.rules.finance.criteria.Facet;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short ways to published runs, budgets in pieces and offers of discount. */
public final class Deals {

    public static final Digest VERDICT = Digest.of("the verdict");

    private final Town town;

    public Deals(Town town) {
        this.town = town;
    }

    /** Of a run of one demand and two products. */
    public static Manifest manifest(String mode, Manifest.Exactness exactness, int gapPpm, long blockingPairs) {
        return new Manifest(
                mode,
                17,
                "ab",
                BusinessDay.of("2026-03-02"),
                null,
                Town.SOME,
                Town.SOME,
                Town.SOME,
                3,
                Town.SOME,
                2,
                0,
                "160000000000",
                Town.SOME,
                exactness,
                gapPpm,
                blockingPairs,
                0,
                0,
                VERDICT);
    }

    public static FinanceActs.RecordRun recordRun(@Nullable Manifest manifest) {
        return new FinanceActs.RecordRun("aval 4", 7, Town.SOME, Town.SOME, 1, 2, 4_000_000, 0, manifest);
    }

    public static FinanceActs.RecordRun recordRun() {
        return recordRun(manifest("STABLE-DEMAND-PROPOSING-2", Manifest.Exactness.EXACT, 0, 0));
    }

    /** The market of the town with a run that everybody reads. */
    public Town.Market published() {
        Town.Market market = town.market();
        return new Town.Market(
                market.right(),
                market.certificate(),
                market.demand(),
                market.productA(),
                market.productB(),
                town.scene.create(town.clerkP, recordRun()));
    }

    public List<RecordId> pieces(Actor bank, RecordId product, int pieces, long eachFen) {
        return town.scene.grant(bank, new BudgetActs.AllotBudget(town.party(bank), product, pieces, eachFen)).stream()
                .toList();
    }

    /** Of one product, drawn from these pieces in equal parts. */
    public FinanceActs.MakeOffer offer(
            Town.Market market, RecordId product, long amountFen, int days, List<RecordId> pieces) {
        List<Draw> draws = pieces.stream()
                .map(piece -> new Draw(piece, amountFen / pieces.size()))
                .toList();
        return new FinanceActs.MakeOffer(
                market.run(),
                market.demand(),
                List.of(new FinanceActs.Share(product, amountFen, 40_000, draws.isEmpty() ? null : draws)),
                town.scene.day().plusDays(days));
    }

    public Budget piece(RecordId id) {
        return town.scene.body(id, Budget.class);
    }

    public FinanceActs.Accept accept(RecordId offer) {
        FinanceActs.Accept accept = town.accept(offer);
        RecordId run = town.scene.body(offer, Offer.class).run();
        return new FinanceActs.Accept(accept.as(), offer, accept.object(), accept.certificate(), run);
    }

    /** Everything that a discount needs: a bill of 1,000,000 fen that the payee holds, and an offer of bank A's for it. */
    public record Discount(RecordId bill, RecordId demand, RecordId product, List<RecordId> pieces, RecordId offer) {}

    public ProductTerms discounts() {
        return new ProductTerms(
                FinanceKind.DISCOUNT,
                8_000_000,
                100_000,
                5_000_000,
                200,
                IntStream.rangeClosed(1, 4)
                        .mapToObj(grade -> new RateStep(grade, 15_000 + grade * 1_000))
                        .toList(),
                10_000,
                List.of(Industry.AUTO),
                List.of(new Region("31")),
                List.of(new TenorStep(90, 0), new TenorStep(200, 500)),
                asking());
    }

    public DemandTerms demanded(long amountFen, int days) {
        return new DemandTerms(
                FinanceKind.DISCOUNT,
                amountFen,
                days,
                30_000,
                Industry.AUTO,
                new Region("31"),
                1,
                criteria(new Criterion(Facet.SPEED, null, null, new Criterion.Within(0, 5))));
    }

    public static Criteria criteria(Criterion... criteria) {
        return new Criteria(List.of(new Criteria.Alternative(List.of(criteria))), Criteria.Disclosure.GROUP);
    }

    private static Criteria asking() {
        return criteria(
                new Criterion(Facet.BILL_TYPE, List.of("AC01", "AC02"), null, null),
                new Criterion(Facet.REGION, null, List.of("44"), null),
                new Criterion(Facet.BILL_DAYS, null, null, new Criterion.Within(0, 200)));
    }

    public Discount discount(long amountFen) {
        RecordId bill = town.received();
        RecordId demand = town.scene.create(
                town.payee,
                new FinanceActs.PostDemand(
                        town.party(town.payee), demanded(amountFen, 184), bill, null, Scene.PLATFORM));
        RecordId product = town.product(town.bankA, discounts());
        List<RecordId> pieces = pieces(town.bankA, product, 2, 2_000_000);
        RecordId run = town.scene.create(town.clerkP, recordRun());
        RecordId offer = town.scene.create(
                town.clerkP,
                new FinanceActs.MakeOffer(
                        run,
                        demand,
                        List.of(new FinanceActs.Share(
                                product, amountFen, 19_500, List.of(new Draw(pieces.getFirst(), amountFen)))),
                        town.scene.day().plusDays(10)));
        return new Discount(bill, demand, product, pieces, offer);
    }

    public DiscountActs.Accept accept(Discount discount, Settlement settlement) {
        Offer offer = town.scene.body(discount.offer(), Offer.class);
        return new DiscountActs.Accept(
                town.party(town.payee),
                discount.offer(),
                offer.object(),
                new Counterparty(town.party(town.bankA), Scene.BANK_A),
                settlement,
                null,
                null,
                offer.run(),
                town.path(offer.object()));
    }

    public DiscountActs.Agree agree(Discount discount) {
        Offer offer = town.scene.body(discount.offer(), Offer.class);
        return new DiscountActs.Agree(
                town.party(town.bankA),
                discount.offer(),
                discount.product(),
                offer.object(),
                discount.pieces().subList(0, 1));
    }

    /** The payee's bank says that the money came. */
    public BillActs.Confirm confirm(RecordId bill) {
        return new BillActs.Confirm(town.party(town.bankB), bill, town.path(bill));
    }
}
