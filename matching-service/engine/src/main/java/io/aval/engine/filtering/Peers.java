package io.aval.engine.filtering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where the peers of a subject stand in one value: median and median absolute deviation, exact.
 *
 * <p>A value is an outlier if {@code |x − median| > 3.5 · 1.4826 · MAD} (Iglewicz and Hoaglin, How to Detect and Handle
 * Outliers, 1993). With fewer than {@value #FEWEST} peers, or where more than half of them are equal, nothing is said.
 *
 * @param count how many peers
 * @param median of their values, in the unit of the name
 * @param mad median of the distances from the median
 */
public record Peers(int count, BigDecimal median, BigDecimal mad) {

    /** Fewest peers by which a value is judged. */
    public static final int FEWEST = 8;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal LIMIT = new BigDecimal("3.5").multiply(new BigDecimal("1.4826"));

    /**
     * Of these values, in any order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Peers of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no peers");
        }
        BigDecimal median = median(values);
        List<BigDecimal> distances = new ArrayList<>();
        values.forEach(value -> distances.add(value.subtract(median).abs()));
        return new Peers(values.size(), median, median(distances));
    }

    /** Whether the value lies too far from them. */
    public boolean outlier(BigDecimal value) {
        return count >= FEWEST
                && mad.signum() > 0
                && value.subtract(median).abs().compareTo(mad.multiply(LIMIT)) > 0;
    }

    private static BigDecimal median(Collection<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).multiply(HALF);
    }
}
