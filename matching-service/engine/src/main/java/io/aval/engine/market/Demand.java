package io.aval.engine.market;

import java.util.Optional;

/**
 * An enterprise's demand for money.
 *
 * @param id identifier, unique among demands
 * @param enterprise identifier of the enterprise
 * @param kind what is financed
 * @param amountFen wanted amount, 1 to 10^15 fen
 * @param tenorDays for how long, 1 to 3,660 days
 * @param maxRatePpm highest rate that it pays, 0 to 1,000,000 parts per million a year
 * @param industry code of the enterprise's industry
 * @param region code of the enterprise's region
 * @param grade credit grade, 1 (best) to 10
 * @param collateralFen value of the right or face of the bill, 0 to 10^15 fen
 * @param maxParts into how many parts by different products it may be cut, 1 to 100
 * @param facets what else is known of it, its enterprise and its object
 * @param criteria what it asks of products; private to its owner
 * @param disclosure what a product's owner learns of a refusal by these criteria
 */
public record Demand(
        String id,
        String enterprise,
        FinanceKind kind,
        long amountFen,
        int tenorDays,
        int maxRatePpm,
        String industry,
        String region,
        int grade,
        long collateralFen,
        int maxParts,
        Facets facets,
        Criteria criteria,
        Disclosure disclosure) {

    /** Checks every component. */
    public Demand {
        Bounds.identifier("demand's id", id);
        Bounds.identifier("enterprise", enterprise);
        Bounds.within("amount in fen", amountFen, 1, Bounds.MAX_AMOUNT_FEN);
        Bounds.within("tenor in days", tenorDays, 1, Bounds.MAX_TENOR_DAYS);
        Bounds.within("highest rate in ppm", maxRatePpm, 0, Bounds.MAX_RATE_PPM);
        Bounds.identifier("industry", industry);
        Bounds.identifier("region", region);
        Bounds.within("grade", grade, 1, Bounds.WORST_GRADE);
        Bounds.within("collateral in fen", collateralFen, 0, Bounds.MAX_AMOUNT_FEN);
        Bounds.within("most parts", maxParts, 1, Bounds.MAX_PARTS);
        facets.of(Facet.Side.DEMAND);
        criteria.about(Facet.Side.PRODUCT);
    }

    /** A demand of which no more is known and that asks nothing of products. */
    public Demand(
            String id,
            String enterprise,
            FinanceKind kind,
            long amountFen,
            int tenorDays,
            int maxRatePpm,
            String industry,
            String region,
            int grade,
            long collateralFen,
            int maxParts) {
        this(
                id,
                enterprise,
                kind,
                amountFen,
                tenorDays,
                maxRatePpm,
                industry,
                region,
                grade,
                collateralFen,
                maxParts,
                Facets.NONE,
                Criteria.NONE,
                Disclosure.GROUP);
    }

    /** {@return this demand with other facets} */
    public Demand with(Facets known) {
        return with(known, criteria, disclosure);
    }

    /** {@return this demand with other criteria} */
    public Demand asking(Criteria asked, Disclosure told) {
        return with(facets, asked, told);
    }

    private Demand with(Facets known, Criteria asked, Disclosure told) {
        return new Demand(
                id,
                enterprise,
                kind,
                amountFen,
                tenorDays,
                maxRatePpm,
                industry,
                region,
                grade,
                collateralFen,
                maxParts,
                known,
                asked,
                told);
    }

    /** {@return the value of a facet of the demand side, derived ones included, if it is known} */
    public Optional<Facets.Value> value(Facet facet) {
        return switch (facet) {
            case KIND -> code(kind.name());
            case INDUSTRY -> code(industry);
            case REGION -> code(region);
            case GRADE -> number(grade);
            case TENOR -> number(tenorDays);
            case AMOUNT -> number(amountFen);
            case MAX_RATE -> number(maxRatePpm);
            case MAX_PARTS -> number(maxParts);
            case COLLATERAL -> number(collateralFen);
            default -> facets.get(facet);
        };
    }

    private static Optional<Facets.Value> code(String code) {
        return Optional.of(new Facets.Code(code));
    }

    private static Optional<Facets.Value> number(long number) {
        return Optional.of(new Facets.Measure(number));
    }
}
