package io.aval.engine.audit;

import java.math.BigInteger;
import java.util.Optional;

/**
 * What the auditor counted, by its own sums.
 *
 * @param pairs pairs that may trade
 * @param placedFen the sum placed, fen
 * @param cost the sum of cost times amount, in millionths of a fen
 * @param parts parts above nothing
 * @param belowTicket parts below their product's smallest ticket
 * @param blockingPairs pairs of which both sides would rather trade more
 * @param enviedPairs those of them whose product holds, where it would have to make room, a part that it wants less:
 *     the justified envy, and so a fairness bill of what promises no stability; the rest is money left idle
 * @param enviousDemands demands in such a pair
 * @param excusedPairs those of the blocking pairs that mode and claim do not exclude
 * @param splitDemands demands with two parts or more that are below their pairs' capacities
 * @param splitBound most of them in an optimum at an extreme point, where such parts make no circle: one less than the
 *     product side has nodes
 * @param gap distance from the optimum, where sound prices were claimed
 */
public record Figures(
        long pairs,
        long placedFen,
        BigInteger cost,
        long parts,
        long belowTicket,
        long blockingPairs,
        long enviedPairs,
        long enviousDemands,
        long excusedPairs,
        long splitDemands,
        long splitBound,
        Optional<Gap> gap) {

    /** {@return blocking pairs that mode and claim exclude} */
    public long brokenPairs() {
        return blockingPairs - excusedPairs;
    }

    /**
     * How far a solution can be from the optimum at most, by weak duality: any prices prove such a bound.
     *
     * @param value cost less priority times the sum placed, see {@link io.aval.engine.allocation.Problem}
     * @param bound no solution has a lesser value
     * @param moneyFen at most so much more can be placed
     */
    public record Gap(BigInteger value, BigInteger bound, long moneyFen) {
        private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

        /** {@return what the same placement can cost less at most, in millionths of a fen} */
        public BigInteger cost() {
            return value.subtract(bound);
        }

        /** {@return the distance in millionths of the bound, rounded up, 0 to 1,000,000} */
        public int ppm() {
            if (closed()) {
                return 0;
            }
            BigInteger[] parts = value.subtract(bound)
                    .multiply(MILLION)
                    .divideAndRemainder(bound.abs().max(BigInteger.ONE));
            return parts[0].add(BigInteger.valueOf(parts[1].signum()))
                    .min(MILLION)
                    .intValueExact();
        }

        /** {@return whether the solution is proved to be the optimum} */
        public boolean closed() {
            return value.equals(bound);
        }
    }
}
