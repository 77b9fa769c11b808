package io.aval.engine.market;

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
        int maxParts) {

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
    }
}
