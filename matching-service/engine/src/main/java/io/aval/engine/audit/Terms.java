package io.aval.engine.audit;

import io.aval.engine.market.Bounds;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.market.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The criteria of eligibility and the capacity of a pair, written a second time: plainly, in the published order. */
final class Terms {
    private static final long BASIS = 10_000;

    private record Condition(Reason reason, BiPredicate<Demand, Product> passes) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition(Reason.KIND, (demand, product) -> demand.kind().equals(product.kind())),
            new Condition(
                    Reason.INDUSTRY, (demand, product) -> product.industries().contains(demand.industry())),
            new Condition(Reason.REGION, (demand, product) -> product.regions().contains(demand.region())),
            new Condition(Reason.GRADE, (demand, product) -> product.worstGrade() >= demand.grade()),
            new Condition(Reason.TENOR, (demand, product) -> product.maxTenorDays() >= demand.tenorDays()),
            new Condition(Reason.RATE_ABOVE_MAXIMUM, (demand, product) -> demand.maxRatePpm() >= rate(demand, product)),
            new Condition(Reason.LOAN_TO_VALUE, Terms::collateralCarries),
            new Condition(
                    Reason.BELOW_MINIMUM_TICKET, (demand, product) -> demand.amountFen() >= product.minTicketFen()),
            new Condition(Reason.CRITERION, (demand, product) -> admits(product, demand)),
            new Condition(Reason.DEMAND_CRITERION, Terms::admits));

    private Terms() {}

    static Optional<Reason> refusal(Demand demand, Product product) {
        return CONDITIONS.stream()
                .filter(condition -> !condition.passes().test(demand, product))
                .findFirst()
                .map(Condition::reason);
    }

    static int rate(Demand demand, Product product) {
        int rate = product.rates().ppmByGrade().get(demand.grade() - 1);
        List<RateCurve.TenorStep> steps = product.rates().tenors();
        return steps.stream()
                .filter(step -> step.upToDays() >= demand.tenorDays())
                .mapToInt(step -> rate + step.addedPpm())
                .min()
                .orElseGet(() -> steps.isEmpty() ? rate : rate + steps.getLast().addedPpm());
    }

    static long capacity(Demand demand, Product product) {
        long lendable = lendable(demand.collateralFen(), product.ltvBasisPoints());
        return Math.min(lendable, Math.min(demand.amountFen(), product.maxTicketFen()));
    }

    /** {@return whether the product's criteria admit the demand} */
    static boolean admits(Product product, Demand demand) {
        return meetsSome(product.criteria(), demand::value);
    }

    /** {@return whether the demand's criteria admit the product} */
    static boolean admits(Demand demand, Product product) {
        return demand.criteria().alternatives().isEmpty()
                || meetsSome(demand.criteria(), facet -> known(product, facet, demand));
    }

    /** {@return collateral times loan-to-value, rounded down, fen} */
    static long lendable(long collateralFen, int ltvBasisPoints) {
        if (collateralFen < Long.MAX_VALUE / Bounds.MAX_LTV_BASIS_POINTS) {
            return collateralFen * ltvBasisPoints / BASIS;
        }
        return BigInteger.valueOf(collateralFen)
                .multiply(BigInteger.valueOf(ltvBasisPoints))
                .divide(BigInteger.valueOf(BASIS))
                .longValueExact();
    }

    /** {@return what the collateral must carry: several lenders share it, a single one lends what it may} */
    static long leastLent(Demand demand, long minTicketFen) {
        return demand.maxParts() == 1 ? Math.min(minTicketFen, demand.amountFen()) : demand.amountFen();
    }

    private static boolean meetsSome(Criteria criteria, Function<Facet, Optional<Facets.Value>> known) {
        return criteria.alternatives().isEmpty()
                || criteria.alternatives().stream()
                        .anyMatch(one -> one.criteria().stream().allMatch(asked -> meets(asked, known)));
    }

    private static boolean meets(Criterion asked, Function<Facet, Optional<Facets.Value>> known) {
        return switch (known.apply(asked.facet()).orElse(null)) {
            case null -> false;
            case Facets.Code(String code) ->
                asked instanceof Criterion.Categories some
                        && !some.forbidden().contains(code)
                        && (some.allowed().contains(code) || some.allowed().isEmpty());
            case Facets.Measure(long number) ->
                asked instanceof Criterion.Within range && number >= range.least() && number <= range.most();
        };
    }

    private static Optional<Facets.Value> known(Product product, Facet facet, Demand demand) {
        return facet == Facet.RATE
                ? Optional.of(new Facets.Measure(rate(demand, product)))
                : product.value(facet, demand);
    }

    private static boolean collateralCarries(Demand demand, Product product) {
        return lendable(demand.collateralFen(), product.ltvBasisPoints()) >= leastLent(demand, product.minTicketFen());
    }
}
