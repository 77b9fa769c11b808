package io.aval.engine.audit;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The criteria of eligibility and the capacity of a pair, written a second time, in unbounded integers. */
final class Terms {
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
            new Condition(Reason.CRITERION, (demand, product) -> meetsSome(product.criteria(), demand::value)),
            new Condition(
                    Reason.DEMAND_CRITERION,
                    (demand, product) -> meetsSome(demand.criteria(), facet -> product.value(facet, demand.grade()))));

    private Terms() {}

    static Optional<Reason> refusal(Demand demand, Product product) {
        return CONDITIONS.stream()
                .filter(condition -> !condition.passes().test(demand, product))
                .findFirst()
                .map(Condition::reason);
    }

    static int rate(Demand demand, Product product) {
        return product.rates().ppmByGrade().get(demand.grade() - 1);
    }

    static long capacity(Demand demand, Product product) {
        BigInteger ticket = BigInteger.valueOf(product.maxTicketFen());
        BigInteger amount = BigInteger.valueOf(demand.amountFen());
        return ticket.min(amount).min(lendable(demand, product)).longValueExact();
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

    private static boolean collateralCarries(Demand demand, Product product) {
        // Several lenders share one collateral, so each must carry the whole; a single lender lends what it may.
        long least = demand.maxParts() == 1 ? Math.min(product.minTicketFen(), demand.amountFen()) : demand.amountFen();
        return lendable(demand, product).compareTo(BigInteger.valueOf(least)) >= 0;
    }

    private static BigInteger lendable(Demand demand, Product product) {
        return BigInteger.valueOf(demand.collateralFen())
                .multiply(BigInteger.valueOf(product.ltvBasisPoints()))
                .divide(BigInteger.valueOf(10_000));
    }
}
