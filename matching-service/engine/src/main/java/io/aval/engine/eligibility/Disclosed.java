package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet.About;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Refusal;

/**
 * What the other side learns of a refusal: a code as coarse as the owner of the condition chose, never the condition. Under
 * {@code FACET} it is {@code FACET_} and the field's or facet's name, under {@code GROUP} {@code ABOUT_PARTY}, {@code
 * ABOUT_OBJECT} or {@code ABOUT_TERMS}, under {@code NOTHING} always {@code NOT_ELIGIBLE}.
 *
 * @param code the code
 */
public record Disclosed(String code) {
    private static final Disclosed NOTHING = new Disclosed("NOT_ELIGIBLE");

    /** {@return what the other side learns of this pair's refusal} */
    public static Disclosed of(Refusal refusal, Demand demand, Product product) {
        boolean byDemand = refusal.reason() == Reason.DEMAND_CRITERION;
        return of(refusal, byDemand ? demand.disclosure() : product.disclosure());
    }

    /** {@return what is told of a refusal at this coarseness} */
    public static Disclosed of(Refusal refusal, Disclosure chosen) {
        return switch (chosen) {
            case FACET ->
                new Disclosed("FACET_"
                        + refusal.facet()
                                .map(Enum::name)
                                .orElse(refusal.reason().name()));
            case GROUP -> new Disclosed("ABOUT_" + about(refusal));
            case NOTHING -> NOTHING;
        };
    }

    private static About about(Refusal refusal) {
        return switch (refusal.reason()) {
            case INDUSTRY, REGION, GRADE -> About.PARTY;
            case LOAN_TO_VALUE -> About.OBJECT;
            case KIND, TENOR, RATE_ABOVE_MAXIMUM, BELOW_MINIMUM_TICKET -> About.TERMS;
            case CRITERION, DEMAND_CRITERION -> refusal.facet().orElseThrow().about();
            case NO_PRODUCT, NO_BUDGET_LEFT, PARTS_LIMIT, CAPACITY_LIMIT, CAP_LIMIT ->
                throw new IllegalArgumentException(refusal.reason() + " refuses no pair");
        };
    }
}
