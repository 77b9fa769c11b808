package io.aval.engine.market;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * All parts of a finished match, ordered by demand and then by product.
 *
 * <p>Anybody's claim: whether it is feasible and stable is for the auditor to say.
 *
 * @param parts the parts, any order in, canonical order out
 */
public record Allocation(List<Part> parts) {
    private static final Comparator<Part> CANONICAL = Comparator.comparing(Part::demand)
            .thenComparing(Part::product)
            .thenComparingLong(Part::amountFen)
            .thenComparingInt(Part::ratePpm);

    /** Sorts and copies. */
    public Allocation {
        parts = parts.stream().sorted(CANONICAL).toList();
    }

    /**
     * {@return the sum of all parts in fen}
     *
     * @throws ArithmeticException if the sum does not fit, which no feasible allocation can cause
     */
    public long totalFen() {
        return parts.stream().mapToLong(Part::amountFen).reduce(0, Math::addExact);
    }

    /** {@return the mean rate weighted by amount, in parts per million a year, half rounded up; 0 without parts} */
    public int weightedRatePpm() {
        BigInteger weighted = BigInteger.ZERO;
        for (Part part : parts) {
            weighted = weighted.add(BigInteger.valueOf(part.amountFen()).multiply(BigInteger.valueOf(part.ratePpm())));
        }
        BigInteger total = BigInteger.valueOf(totalFen());
        if (total.signum() == 0) {
            return 0;
        }
        BigInteger twice = BigInteger.TWO;
        return weighted.multiply(twice).add(total).divide(total.multiply(twice)).intValueExact();
    }
}
