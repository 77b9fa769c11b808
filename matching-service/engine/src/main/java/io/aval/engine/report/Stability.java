package io.aval.engine.report;

import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.audit.PriceOfStability;
import io.aval.engine.matching.Match;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The price of stability as a report tells it.
 *
 * @param state whether it is told
 * @param ppm money that an optimum places and the run does not, at most, in millionths of what the optimum places, rounded
 *     up; 0 if it is not told
 * @param costPpm the run's cost of a placed fen in millionths of the optimum's, rounded down; 0 if it is not told or
 *     nothing is placed
 */
public record Stability(State state, int ppm, long costPpm) {

    /** Of larger problems the optimum is not computed beside the stable solution. */
    public static final int MOST_PAIRS = 5_000_000;

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Whether the price is told. */
    public enum State {
        /** It is. */
        TOLD,
        /** The mode does not ask for stability. */
        NOT_STABLE,
        /** There are more than {@link #MOST_PAIRS} pairs. */
        TOO_MANY_PAIRS,
        /** Nobody asked. */
        NOT_ASKED
    }

    static Stability none(State state) {
        return new Stability(state, 0, 0);
    }

    /**
     * Solves the match's problem for the optimum and compares.
     *
     * @param threads how many components are solved at a time
     */
    public static Stability of(Match match, int threads) {
        boolean stable = switch (match.mode()) {
            case STABLE_DEMAND, STABLE_PRODUCT, UNSPLIT -> true;
            case WELFARE, WELFARE_TICKETS, RECOMMEND -> false;
        };
        if (!stable) {
            return none(State.NOT_STABLE);
        }
        if (match.problem().pairs() > MOST_PAIRS) {
            return none(State.TOO_MANY_PAIRS);
        }
        return of(PriceOfStability.of(match.problem(), match.solution(), match.solve(Mode.WELFARE, threads)));
    }

    private static Stability of(PriceOfStability price) {
        // What is not proved to be the optimum is at most so far from it.
        long more = price.optimum().gap().map(Gap::moneyFen).orElse(0L);
        BigInteger most = BigInteger.valueOf(price.optimum().placedFen()).add(BigInteger.valueOf(more));
        BigInteger less = most.subtract(BigInteger.valueOf(price.stable().placedFen()));
        BigInteger[] parts = less.max(BigInteger.ZERO).multiply(MILLION).divideAndRemainder(most.max(BigInteger.ONE));
        int ppm = parts[0].add(BigInteger.valueOf(parts[1].signum())).intValueExact();
        Optional<BigInteger> cost = price.costPpm();
        return new Stability(
                State.TOLD, ppm, cost.map(BigInteger::longValueExact).orElse(0L));
    }
}
