package io.aval.engine.assessment;

import java.math.BigDecimal;

/**
 * Altman's Z″ for private and non-manufacturing firms: {@code 6.56·X1 + 3.26·X2 + 6.72·X3 + 1.05·X4}, without the
 * constant 3.25 of the emerging-market score. Above 2.6 is called safe, below 1.1 distressed.
 *
 * <p>Source: E. I. Altman, "Predicting financial distress of companies: revisiting the Z-score and ZETA models" (2000).
 * Exact decimal arithmetic, nothing is rounded.
 */
public final class AltmanScore {
    private static final BigDecimal B1 = new BigDecimal("6.56");
    private static final BigDecimal B2 = new BigDecimal("3.26");
    private static final BigDecimal B3 = new BigDecimal("6.72");
    private static final BigDecimal B4 = new BigDecimal("1.05");

    private AltmanScore() {}

    /**
     * {@return Z″}
     *
     * @param workingCapital X1, working capital / total assets
     * @param retainedEarnings X2, retained earnings / total assets
     * @param ebit X3, earnings before interest and taxes / total assets
     * @param equity X4, book value of equity / total liabilities
     */
    public static BigDecimal of(
            BigDecimal workingCapital, BigDecimal retainedEarnings, BigDecimal ebit, BigDecimal equity) {
        return B1.multiply(workingCapital)
                .add(B2.multiply(retainedEarnings))
                .add(B3.multiply(ebit))
                .add(B4.multiply(equity));
    }
}
