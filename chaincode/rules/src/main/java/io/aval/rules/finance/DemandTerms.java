package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.finance.criteria.Criteria;
import io.aval.rules.finance.criteria.Facet;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise asks for.
 *
 * @param amountFen money wanted, fen
 * @param tenorDays term, days
 * @param maxRatePpm highest yearly rate, millionths
 * @param maxParts how many financiers may share it
 * @param criteria what else it asks of products; absent if nothing
 */
public record DemandTerms(
        FinanceKind kind,
        @Range(min = 1, max = Json.MAX_NUMBER) long amountFen,
        @Range(min = 1, max = 3660) int tenorDays,
        @Range(max = 1_000_000) int maxRatePpm,
        Industry industry,
        Region region,
        @Range(min = 1, max = Offer.MAX_PARTS) int maxParts,
        @Nullable Criteria criteria) {

    /** A demand that asks nothing else. */
    public DemandTerms(
            FinanceKind kind,
            long amountFen,
            int tenorDays,
            int maxRatePpm,
            Industry industry,
            Region region,
            int maxParts) {
        this(kind, amountFen, tenorDays, maxRatePpm, industry, region, maxParts, null);
    }

    /** Refuses criteria that could not be asked. */
    void requireSound() {
        if (criteria != null) {
            criteria.requireSound(Facet.Side.PRODUCT, "/terms/criteria");
        }
    }
}
