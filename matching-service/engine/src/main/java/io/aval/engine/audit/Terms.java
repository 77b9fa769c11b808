package io.aval.engine.audit;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The criteria of eligibility and the capacity of a pair, written a second time, in unbounded integers. */
final class Terms {
    private record Criterion(Reason reason, BiPredicate<Demand, Product> passes) {}

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion(Reason.KIND, (demand, product) -> demand.kind().equals(product.kind())),
            new Criterion(
                    Reason.INDUSTRY, (demand, product) -> product.industries().contains(demand.industry())),
            new Criterion(Reason.REGION, (demand, product) -> product.regions().contains(demand.region())),
            new Criterion(Reason.GRADE, (demand, product) -> product.worstGrade() >= demand.grade()),
            new Criterion(Reason.TENOR, (demand, product) -> product.maxTenorDays() >= demand.tenorDays()),
            new Criterion(Reason.RATE_ABOVE_MAXIMUM, (demand, product) -> demand.maxRatePpm() >= rate(demand, product)),
            new Criterion(Reason.LOAN_TO_VALUE, Terms::collateralCarries),
            new Criterion(
                    Reason.BELOW_MINIMUM_TICKET, (demand, product) -> demand.amountFen() >= product.minTicketFen()));

    private Terms() {}

    static Optional<Reason> refusal(Demand demand, Product product) {
        return CRITERIA.stream()
                .filter(criterion -> !criterion.passes().test(demand, product))
                .findFirst()
                .map(Criterion::reason);
    }

    static int rate(Demand demand, Product product) {
        return product.rates().ppmByGrade().get(demand.grade() - 1);
    }

    static long capacity(Demand demand, Product product) {
        BigInteger ticket = BigInteger.valueOf(product.maxTicketFen());
        BigInteger amount = BigInteger.valueOf(demand.amountFen());
        return ticket.min(amount).min(lendable(demand, product)).longValueExact();
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
