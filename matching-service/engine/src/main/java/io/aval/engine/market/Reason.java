package io.aval.engine.market;

/**
 * Why a pair is refused, or why a demand stays without its whole amount.
 *
 * <p>The first eight, {@link #CRITERION} and {@link #DEMAND_CRITERION} refuse a pair. They are tried in the order of this
 * enum, and the first that fails is the pair's only reason. The order is part of the canonical form.
 */
public enum Reason {
    /** The product finances another kind. */
    KIND,
    /** The product does not serve the enterprise's industry. */
    INDUSTRY,
    /** The product does not serve the enterprise's region. */
    REGION,
    /** The enterprise's grade is worse than the product takes. */
    GRADE,
    /** The demand's tenor is longer than the product's. */
    TENOR,
    /** The product's rate for this grade is above the demand's highest. */
    RATE_ABOVE_MAXIMUM,
    /** The collateral does not carry the loan; see {@code Eligibility}. */
    LOAN_TO_VALUE,
    /** The demand is smaller than the product's smallest ticket. */
    BELOW_MINIMUM_TICKET,
    /** The market has no product at all. */
    NO_PRODUCT,
    /** Eligible products gave their budgets to demands that they prefer. */
    NO_BUDGET_LEFT,
    /** The demand holds as many parts as it allows, and these do not fill it. */
    PARTS_LIMIT,
    /** Every eligible product gives as much as its ticket and loan-to-value allow, and that does not fill it. */
    CAPACITY_LIMIT,
    /** A criterion of the product, about a facet of the demand, is not met. */
    CRITERION,
    /** A criterion of the demand, about a facet of the product, is not met. */
    DEMAND_CRITERION,
    /** Caps that eligible products or the demand stand under give no more. */
    CAP_LIMIT;

    /** {@return whether this reason refuses a pair, rather than explains a demand's shortfall} */
    public boolean refusesPair() {
        return compareTo(NO_PRODUCT) < 0 || this == CRITERION || this == DEMAND_CRITERION;
    }
}
