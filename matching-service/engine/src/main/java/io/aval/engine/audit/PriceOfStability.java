package io.aval.engine.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.audit.Figures.Gap;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What stability costs: a stable solution beside the optimum of the same problem.
 *
 * @param stable the stable solution's figures
 * @param optimum the optimum's figures; its own envy is the fairness bill
 * @param proved whether the optimum's prices prove it to be one
 */
public record PriceOfStability(Figures stable, Figures optimum, boolean proved) {
    private static final BigInteger PARTS = BigInteger.valueOf(1_000_000);

    /** Compares two solutions of one problem by the auditor's own sums. */
    public static PriceOfStability of(Problem problem, Solution stable, Solution optimum) {
        ProblemAuditor.Report best = ProblemAuditor.audit(problem, Mode.WELFARE, optimum);
        Figures figures = best.figures();
        return new PriceOfStability(
                ProblemAuditor.audit(problem, Mode.STABLE_DEMAND, stable).figures(),
                figures,
                best.holds() && figures.gap().map(Gap::closed).orElse(false));
    }

    /** {@return the stable placement in millionths of the optimum's, rounded down; empty if that is nothing} */
    public Optional<BigInteger> placedPpm() {
        return ratio(BigInteger.valueOf(stable.placedFen()), BigInteger.valueOf(optimum.placedFen()));
    }

    /** {@return the stable cost of a placed fen in millionths of the optimum's, rounded down; empty if that is nothing} */
    public Optional<BigInteger> costPpm() {
        return ratio(
                stable.cost().multiply(BigInteger.valueOf(optimum.placedFen())),
                optimum.cost().multiply(BigInteger.valueOf(stable.placedFen())));
    }

    private static Optional<BigInteger> ratio(BigInteger part, BigInteger whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(PARTS).divide(whole));
    }
}
