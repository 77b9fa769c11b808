package io.aval.desk.matching;

import io.aval.desk.observation.Known;
import io.aval.engine.index.Records;
import io.aval.engine.market.Bounds;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.PostedCriteria;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.finance.DemandTerms;
import io.aval.rules.finance.ProductTerms;
import io.aval.rules.finance.RateStep;
import io.aval.rules.finance.Region;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The market as the desk's records show it, in the engine's terms: whoever holds the same records sees the same market.
 *
 * <ul>
 *   <li>Demands that are open; one whose object is known to be reserved or pledged meanwhile is left out.
 *   <li>A demand does not go back to a financier whose offer lapsed or was declined: so the next best has its turn.
 *   <li>Products; the budget is what they have at hand, so that no money is offered twice.
 *   <li>Rates by grade up to the worst grade served and by tenor up to the longest, as the ledger checks them at an offer;
 *       beyond no rate is used. A discount's grade is that of who accepted the bill, its tenor the days to the due day.
 *   <li>Regions get the four zeros of a province's full code.
 * </ul>
 */
final class LedgerMarket {

    private static final String PROVINCE = "0000";

    private final Records records;
    private final BusinessDay day;
    private final Enterprises enterprises;
    private final FormerOffers former;

    /**
     * The market of a day.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code IMPORT_ABSENT} for a file of profiles that is not at hand
     */
    LedgerMarket(Records records, BusinessDay day, Known known) {
        this.records = records;
        this.day = day;
        this.enterprises = new Enterprises(records, known);
        this.former = new FormerOffers(records);
    }

    /** Digest over the files of profiles that it reads; null if there are none. */
    @Nullable
    Digest profiles() {
        return enterprises.files();
    }

    List<Demand> demands() {
        ObjectFacets facets = new ObjectFacets(records, day, enterprises);
        List<Demand> demands = new ArrayList<>();
        records.forEach(Kind.DEMAND, opening -> {
            var posted = (io.aval.rules.finance.Demand) Kinds.ALL.body(opening);
            if (posted.state() == io.aval.rules.finance.Demand.State.OPEN && isFree(posted.object())) {
                asked(opening.id(), posted)
                        .ifPresent(asked -> demands.add(demand(opening.id(), posted, facets.of(posted), asked)));
            }
        });
        return demands;
    }

    /**
     * A demand as it would stand in the market if it were open; empty if no such demand is held, it is closed, or all whom it
     * admits have had their turn.
     */
    Optional<Demand> demand(RecordId id) {
        return records.current(id)
                .map(Kinds.ALL::body)
                .filter(body -> body instanceof io.aval.rules.finance.Demand)
                .map(body -> (io.aval.rules.finance.Demand) body)
                .filter(posted -> posted.state() != io.aval.rules.finance.Demand.State.CLOSED)
                .flatMap(posted -> asked(id, posted)
                        .map(asked ->
                                demand(id, posted, new ObjectFacets(records, day, enterprises).of(posted), asked)));
    }

    List<Product> products() {
        BudgetsAtHand budgets = new BudgetsAtHand(records, day);
        List<Product> products = new ArrayList<>();
        records.forEach(Kind.PRODUCT, opening -> {
            var posted = (io.aval.rules.finance.Product) Kinds.ALL.body(opening);
            products.add(product(opening, posted, budgets.fen(opening.id(), posted.leftFen())));
        });
        return products;
    }

    private boolean isFree(RecordId object) {
        return records.current(object)
                .map(Kinds.ALL::body)
                .map(body -> !(body instanceof Encumbered thing)
                        || thing.encumbrance().asOf(day).free())
                .orElse(true);
    }

    /** What a demand asks; empty if all whom it admits have had their turn. */
    private Optional<Criteria> asked(RecordId id, io.aval.rules.finance.Demand posted) {
        Criteria own = PostedCriteria.of(posted.terms().criteria());
        String[] names = former.financiers(id).stream().map(LedgerMarket::name).toArray(String[]::new);
        return names.length == 0 ? Optional.of(own) : own.and(Criterion.noneOf(Facet.FINANCIER, names));
    }

    private static Demand demand(RecordId id, io.aval.rules.finance.Demand posted, Facets facets, Criteria asked) {
        DemandTerms terms = posted.terms();
        // A discount has one financier on the ledger
        int parts = terms.kind() == io.aval.rules.finance.FinanceKind.DISCOUNT ? 1 : terms.maxParts();
        return new Demand(
                id.value(),
                name(posted.borrower()),
                FinanceKind.valueOf(terms.kind().name()),
                bounded(terms.amountFen()),
                terms.tenorDays(),
                terms.maxRatePpm(),
                terms.industry().name(),
                region(terms.region()),
                posted.grade(),
                bounded(posted.valueFen()),
                parts,
                facets,
                asked,
                PostedCriteria.disclosure(terms.criteria()));
    }

    private static Product product(Opening opening, io.aval.rules.finance.Product posted, long budgetFen) {
        ProductTerms terms = posted.terms();
        return new Product(
                        opening.id().value(),
                        name(posted.financier()),
                        FinanceKind.valueOf(terms.kind().name()),
                        bounded(budgetFen),
                        bounded(terms.minTicketFen()),
                        bounded(terms.maxTicketFen()),
                        rates(terms),
                        terms.maxTenorDays(),
                        terms.industries().stream().map(Enum::name).collect(Collectors.toSet()),
                        terms.regions().stream().map(LedgerMarket::region).collect(Collectors.toSet()),
                        terms.worstGrade(),
                        terms.ltvBp())
                .asking(PostedCriteria.of(terms.criteria()), PostedCriteria.disclosure(terms.criteria()));
    }

    static RateCurve rates(ProductTerms terms) {
        List<RateStep> steps = terms.rates();
        List<Integer> rates = new ArrayList<>();
        for (int grade = 1; grade <= Bounds.WORST_GRADE; grade++) {
            rates.add(steps.get(Math.min(grade, steps.size()) - 1).ratePpm());
        }
        return terms.tenors() == null
                ? new RateCurve(rates)
                : new RateCurve(
                        rates,
                        terms.tenors().stream()
                                .map(step -> new RateCurve.TenorStep(step.upToDays(), step.addedPpm()))
                                .toList());
    }

    /** Less money than was named is always a feasible reading; only amounts above ten trillion yuan are cut. */
    private static long bounded(long fen) {
        return Math.min(fen, Bounds.MAX_AMOUNT_FEN);
    }

    /** The full code of a province. */
    static String region(Region region) {
        return region.value() + PROVINCE;
    }

    /** The name under which the engine knows an account. */
    static String name(Account account) {
        String text = account.toString();
        return text.length() <= Bounds.MAX_TEXT ? text : Digest.of(text).value();
    }
}
