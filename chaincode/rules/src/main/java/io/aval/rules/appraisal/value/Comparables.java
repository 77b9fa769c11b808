package io.aval.rules.appraisal.value;

import java.util.List;

/**
 * Market (市场法): prices of comparable rights, adjusted by how their features compare.
 *
 * <p>Source: 知识产权资产评估指南 (中评协〔2017〕44号), market approach with adjustment factors.
 */
public final class Comparables {

    private Comparables() {}

    /**
     * One sale.
     *
     * @param price what was paid
     * @param weight how much it counts among the others, above 0
     * @param ratio {@code Π_f score_f/score_fc}: this right's features over the comparable's
     */
    public record Sale(double price, double weight, double ratio) {}

    /**
     * {@code Σ_c w_c·P_c·ratio_c / Σ_c w_c}.
     *
     * @throws IllegalArgumentException if no comparable counts
     */
    public static double value(List<Sale> sales) {
        double weights = 0;
        double sum = 0;
        for (Sale sale : sales) {
            weights += sale.weight();
            sum += sale.weight() * sale.price() * sale.ratio();
        }
        if (!(weights > 0)) {
            throw new IllegalArgumentException("no comparable");
        }
        return sum / weights;
    }
}
