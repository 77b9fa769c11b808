package io.aval.rules.appraisal.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Altman's scores: coefficients and cut-offs in one place, since secondary sources mix them. Exact decimal arithmetic,
 * nothing is rounded. For reference; no probability of default is claimed.
 *
 * <p>Sources: E. I. Altman, "Financial ratios, discriminant analysis and the prediction of corporate bankruptcy" (1968),
 * and "Predicting financial distress of companies: revisiting the Z-score and ZETA models" (2000).
 */
@SuppressWarnings("ImmutableEnumChecker") // List.copyOf and Decimal are immutable, which the checker cannot see
public enum Altman {
    /** Listed manufacturers (1968); the fourth ratio takes the market value of equity. */
    Z("altman.z", "1.81", "2.99", "1.2", "1.4", "3.3", "0.6", "1.0"),
    /** Private firms, Z′; the fourth ratio takes the book value of equity. */
    PRIVATE("altman.private", "1.23", "2.9", "0.717", "0.847", "3.107", "0.42", "0.998"),
    /** Z″, without sales, for all branches; book value of equity. */
    EMERGING("altman.emerging", "1.1", "2.6", "6.56", "3.26", "6.72", "1.05");

    /** Where a score lies. */
    public enum Zone {
        SAFE,
        GREY,
        DISTRESS
    }

    private final String finding;
    private final BigDecimal distress;
    private final BigDecimal safe;
    private final List<BigDecimal> coefficients;

    Altman(String finding, String distress, String safe, String... coefficients) {
        this.finding = finding;
        this.distress = new BigDecimal(distress);
        this.safe = new BigDecimal(safe);
        this.coefficients = Stream.of(coefficients).map(BigDecimal::new).toList();
    }

    /** The name of its finding. */
    public String finding() {
        return finding;
    }

    /** How many ratios it takes. */
    public int ratios() {
        return coefficients.size();
    }

    /**
     * The score.
     *
     * @param ratios working capital, retained earnings and EBIT over total assets, equity over total liabilities, sales
     *     over total assets; those beyond {@link #ratios()} are not read
     * @throws IllegalArgumentException if there are too few
     */
    public BigDecimal score(List<BigDecimal> ratios) {
        if (ratios.size() < coefficients.size()) {
            throw new IllegalArgumentException("needs " + coefficients.size() + " ratios");
        }
        BigDecimal score = BigDecimal.ZERO;
        for (int i = 0; i < coefficients.size(); i++) {
            score = score.add(coefficients.get(i).multiply(ratios.get(i)));
        }
        return score;
    }

    /** The zone of a score: safe above the upper cut-off, distress below the lower. */
    public Zone zone(BigDecimal score) {
        if (score.compareTo(safe) > 0) {
            return Zone.SAFE;
        }
        return score.compareTo(distress) < 0 ? Zone.DISTRESS : Zone.GREY;
    }
}
