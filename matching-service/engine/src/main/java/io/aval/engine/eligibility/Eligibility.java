package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product may finance a demand, how much of it, and if not, the one reason.
 *
 * <p>Conditions are tried in the order of {@link Reason}; the first that fails is the reason. After the fields come the
 * product's own criteria, then the demand's, each in the order of {@link Facet}.
 *
 * <p><b>Loan-to-value.</b> A product lends at most {@code floor(collateral × ltv / 10,000)}. A demand for one part has
 * one lender, so that bound caps the part, and the pair is refused only if the bound does not even reach the smaller of
 * ticket and amount. The parts of a demand for several share one collateral, and what the others lend weighs on it too:
 * there each lender must carry the <em>whole</em> amount within its bound, or the pair is refused. So no demand is ever
 * lent more than any of its lenders allows.
 *
 * <p><b>Smallest ticket.</b> It filters pairs only: the amount, and after the criteria before also the capacity, is at
 * least the ticket. The solver may still leave a <em>part</em> below the ticket, where a budget or a demand runs out.
 * Forbidding that would break stability (with minimum quantities a stable allocation need not exist and the optimum is
 * NP-hard); such parts are counted in the report.
 */
public final class Eligibility {
    private static final long BASIS = 10_000;

    private Eligibility() {}

    /** {@return the first condition that refuses the pair, or nothing if it is eligible} */
    public static Optional<Refusal> refusal(Demand demand, Product product) {
        @Nullable Reason fixed = fixed(demand, product);
        if (fixed != null) {
            return Optional.of(Refusal.of(fixed));
        }
        Optional<Facet> asked = product.criteria().refusal(demand::value);
        if (asked.isEmpty()) {
            asked = demand.criteria().refusal(facet -> product.value(facet, demand));
        }
        return asked.map(Refusal::of);
    }

    /** {@return the first field by which the pair is refused, or null if all agree} */
    private static @Nullable Reason fixed(Demand demand, Product product) {
        if (demand.kind() != product.kind()) {
            return Reason.KIND;
        }
        if (!product.industries().contains(demand.industry())) {
            return Reason.INDUSTRY;
        }
        if (!product.regions().contains(demand.region())) {
            return Reason.REGION;
        }
        if (demand.grade() > product.worstGrade()) {
            return Reason.GRADE;
        }
        if (demand.tenorDays() > product.maxTenorDays()) {
            return Reason.TENOR;
        }
        if (ratePpm(demand, product) > demand.maxRatePpm()) {
            return Reason.RATE_ABOVE_MAXIMUM;
        }
        if (lendable(demand, product) < leastLendable(demand, product)) {
            return Reason.LOAN_TO_VALUE;
        }
        return demand.amountFen() < product.minTicketFen() ? Reason.BELOW_MINIMUM_TICKET : null;
    }

    /** {@return the most that an eligible pair may trade, in fen: the least of amount, largest ticket, loan-to-value} */
    public static long capacityFen(Demand demand, Product product) {
        return Math.min(Math.min(demand.amountFen(), product.maxTicketFen()), lendable(demand, product));
    }

    /** {@return the product's rate for the demand's grade and tenor, in parts per million a year} */
    public static int ratePpm(Demand demand, Product product) {
        return product.rates().ppm(demand.grade(), demand.tenorDays());
    }

    private static long leastLendable(Demand demand, Product product) {
        return demand.maxParts() > 1 ? demand.amountFen() : Math.min(demand.amountFen(), product.minTicketFen());
    }

    private static long lendable(Demand demand, Product product) {
        // collateral × ltv may reach 2·10^19; whole and rest apart stay below 2·10^15 and give the same floor.
        long whole = demand.collateralFen() / BASIS * product.ltvBasisPoints();
        return whole + demand.collateralFen() % BASIS * product.ltvBasisPoints() / BASIS;
    }
}
