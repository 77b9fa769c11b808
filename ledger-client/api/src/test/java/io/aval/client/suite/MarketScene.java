package io.aval.client.suite;

import static io.aval.client.suite.Town.BANK_A;
import static io.aval.client.suite.Town.BANK_B;
import static io.aval.client.suite.Town.PLATFORM;
import static io.aval.client.suite.Town.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Signer;
import io.aval.client.suite.Town.Person;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.BudgetActs;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.Draw;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.FinanceKind;
import io.aval.rules.finance.Industry;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Offer;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.finance.Review;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two banks post products whose budgets are in pieces; of a run that everybody reads one offer lapses, the next best is
 * declined, and a shared one is agreed.
 */
final class MarketScene {

    static final Digest VERDICT = Digest.of("a verdict");
    private static final Region REGION = new Region("31");
    private static final long LOAN = 50_000_000;
    private static final long PIECE = 30_000_000;

    private final BillTown town;
    private final Signer operator;

    MarketScene(BillTown town) {
        this.town = town;
        this.operator = town.operator(PLATFORM);
    }

    /** A product and the pieces of its budget. */
    private record Stall(Person bank, RecordId product, List<RecordId> pieces) {

        FinanceActs.Share share(long amountFen) {
            List<Draw> draws = pieces.stream()
                    .map(piece -> new Draw(piece, amountFen / pieces.size()))
                    .toList();
            return new FinanceActs.Share(product, amountFen, 40_000, draws);
        }
    }

    void play() throws InterruptedException {
        EvaluationScene.Valued object = new EvaluationScene(town, "undrawn-market").value();
        Stall a = stall(town.bankA);
        Stall b = stall(town.bankB);
        DemandTerms wanted = new DemandTerms(FinanceKind.PLEDGE, LOAN, 180, 50_000, Industry.MANUFACTURING, REGION, 2);
        RecordId demand = town.act(
                        town.inventor,
                        new FinanceActs.PostDemand(
                                town.inventor.party(), wanted, object.right(), object.certificate(), PLATFORM))
                .only(Kind.DEMAND)
                .id();
        RecordId run = confirmed();
        RecordId first = lapsed(run, demand, object, a);
        requireHidden(a, demand, first);
        RecordId second = declined(run, demand, b, first);
        RecordId third = agreed(run, demand, object, List.of(a, b), second);
        town.act(operator, new BudgetActs.Conclude(third, demand, null));
        assertThat(body(PLATFORM, demand, Demand.class).state()).isEqualTo(Demand.State.CLOSED);
        requireDisputeStops(demand, a);
    }

    private Stall stall(Person bank) throws InterruptedException {
        ProductTerms terms = new ProductTerms(
                FinanceKind.PLEDGE,
                2 * PIECE,
                1,
                2 * PIECE,
                360,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(grade -> new RateStep(grade, 40_000))
                        .toList(),
                10_000,
                List.of(Industry.MANUFACTURING),
                List.of(REGION));
        RecordId product = town.act(bank, new FinanceActs.PostProduct(bank.party(), terms, PLATFORM))
                .only(Kind.PRODUCT)
                .id();
        assertThat(town.refused(bank, new BudgetActs.AllotBudget(bank.party(), product, 3, PIECE)))
                .isEqualTo(Code.BUDGET_EXCEEDED);
        List<RecordId> pieces =
                town
                        .act(bank, new BudgetActs.AllotBudget(bank.party(), product, 2, PIECE))
                        .openings(Kind.BUDGET)
                        .stream()
                        .map(Opening::id)
                        .toList();
        return new Stall(bank, product, pieces);
    }

    static FinanceActs.RecordRun run(String mode, long blockingPairs, long valueFen) {
        Digest some = Digest.of("a run");
        Manifest manifest = new Manifest(
                mode,
                9,
                "0a",
                BusinessDay.of("2026-11-23"),
                null,
                null,
                some,
                some,
                3,
                some,
                1,
                0,
                "9007199254740993",
                some,
                Manifest.Exactness.EXACT,
                0,
                blockingPairs,
                0,
                0,
                VERDICT);
        return new FinanceActs.RecordRun("aval", 1, some, some, 1, 2, valueFen, 0, manifest);
    }

    private RecordId confirmed() throws InterruptedException {
        assertThat(town.refused(operator, run("STABLE-DEMAND-PROPOSING-2", 1, LOAN)))
                .isEqualTo(Code.RUN_FAILED_VERIFICATION);
        assertThat(town.refused(operator, run("WELFARE-1", 1, 0))).isEqualTo(Code.RUN_VERDICT_MISFIT);
        RecordId run =
                town.act(operator, run("WELFARE-1", 1, LOAN)).only(Kind.RUN).id();
        Signer witness = town.town.regulator;
        assertThat(town.refused(witness, new FinanceActs.ConfirmRun(run, Review.Finding.AGREED, Digest.of("other"))))
                .isEqualTo(Code.RUN_VERDICT_MISFIT);
        town.act(witness, new FinanceActs.ConfirmRun(run, Review.Finding.AGREED, VERDICT));
        assertThat(town.refused(witness, new FinanceActs.ConfirmRun(run, Review.Finding.AGREED, VERDICT)))
                .isEqualTo(Code.RUN_REVIEWED);
        for (Organisation member : List.of(BANK_A, BANK_B, PLATFORM, REGULATOR)) {
            assertThat(town.opening(member, run)).isEqualTo(town.opening(PLATFORM, run));
        }
        return run;
    }

    private FinanceActs.MakeOffer offer(
            RecordId run, RecordId demand, List<FinanceActs.Share> shares, @Nullable RecordId instead) {
        return new FinanceActs.MakeOffer(run, demand, shares, town.today().plusDays(3), instead);
    }

    private RecordId lapsed(RecordId run, RecordId demand, EvaluationScene.Valued object, Stall a)
            throws InterruptedException {
        FinanceActs.Share bare = new FinanceActs.Share(a.product(), LOAN, 40_000);
        assertThat(town.refused(operator, offer(run, demand, List.of(bare), null)))
                .isEqualTo(Code.BUDGET_PIECE_MISSING);
        RecordId offer = town.act(operator, offer(run, demand, List.of(a.share(LOAN)), null))
                .only(Kind.OFFER)
                .id();
        BudgetActs.Conclude conclude = new BudgetActs.Conclude(offer, demand, a.pieces());
        assertThat(town.refused(operator, conclude)).isEqualTo(Code.OFFER_STANDS);
        town.passWeeks(1);
        FinanceActs.Accept late =
                new FinanceActs.Accept(town.inventor.party(), offer, object.right(), object.certificate(), run);
        assertThat(town.refused(town.inventor, late)).isEqualTo(Code.OFFER_LAPSED);
        town.act(operator, conclude);
        assertThat(town.refused(operator, conclude)).isEqualTo(Code.OFFER_CONCLUDED);
        assertThat(piece(a).freeFen(town.today())).isEqualTo(PIECE);
        return offer;
    }

    /** No bank sees another's product, pieces or offers, and none sees a demand. */
    private void requireHidden(Stall a, RecordId demand, RecordId offer) {
        for (RecordId id : List.of(a.product(), a.pieces().getFirst(), offer)) {
            assertThat(town.knows(BANK_A, id)).isTrue();
            assertThat(town.knows(BANK_B, id)).isFalse();
        }
        assertThat(town.knows(BANK_A, demand)).isFalse();
    }

    private RecordId declined(RecordId run, RecordId demand, Stall b, RecordId instead) throws InterruptedException {
        assertThat(town.refused(operator, offer(run, demand, List.of(b.share(LOAN)), run)))
                .isEqualTo(Code.WRONG_KIND);
        RecordId offer = town.act(operator, offer(run, demand, List.of(b.share(LOAN)), instead))
                .only(Kind.OFFER)
                .id();
        assertThat(town.refused(operator, offer(run, demand, List.of(b.share(LOAN)), offer)))
                .isEqualTo(Code.DEMAND_NOT_OPEN);
        town.act(town.inventor, new FinanceActs.Decline(town.inventor.party(), offer, demand));
        return offer;
    }

    private RecordId agreed(
            RecordId run, RecordId demand, EvaluationScene.Valued object, List<Stall> stalls, RecordId instead)
            throws InterruptedException {
        List<FinanceActs.Share> halves =
                stalls.stream().map(stall -> stall.share(LOAN / 2)).toList();
        assertThat(town.refused(operator, offer(run, demand, halves, null))).isEqualTo(Code.BUDGET_EXCEEDED);
        RecordId offer = town.act(operator, offer(run, demand, halves, instead))
                .only(Kind.OFFER)
                .id();
        RecordId borrower = town.inventor.party();
        assertThat(town.refused(
                        town.inventor, new FinanceActs.Accept(borrower, offer, object.right(), object.certificate())))
                .isEqualTo(Code.OFFER_RUN);
        town.act(town.inventor, new FinanceActs.Accept(borrower, offer, object.right(), object.certificate(), run));
        for (Stall stall : stalls) {
            RecordId as = stall.bank().party();
            assertThat(town.refused(stall.bank(), new FinanceActs.Agree(as, offer, stall.product())))
                    .isEqualTo(Code.BUDGET_PIECE_MISSING);
            town.act(stall.bank(), new FinanceActs.Agree(as, offer, stall.product(), stall.pieces()));
            assertThat(piece(stall).usedFen()).isEqualTo(LOAN / 4);
            assertThat(piece(stall).freeFen(town.today())).isEqualTo(PIECE - LOAN / 4);
        }
        Offer agreed = body(BANK_A, offer, Offer.class);
        assertThat(agreed.state()).isEqualTo(Offer.State.AGREED);
        assertThat(Objects.requireNonNull(agreed.origin()).instead()).isEqualTo(instead);
        return offer;
    }

    private void requireDisputeStops(RecordId demand, Stall a) throws InterruptedException {
        RecordId run =
                town.act(operator, run("WELFARE-1", 0, LOAN)).only(Kind.RUN).id();
        town.act(
                town.town.regulator,
                new FinanceActs.ConfirmRun(run, Review.Finding.DISPUTED, Digest.of("another verdict")));
        assertThat(town.refused(operator, offer(run, demand, List.of(a.share(LOAN)), null)))
                .isEqualTo(Code.RUN_DISPUTED);
    }

    private Budget piece(Stall stall) {
        return body(stall.bank().organisation(), stall.pieces().getFirst(), Budget.class);
    }

    private <B> B body(Organisation at, RecordId id, Class<B> type) {
        return type.cast(Kinds.ALL.body(town.opening(at, id)));
    }
}
