package io.aval.engine.audit;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.audit.Violation.Kind;
import java.util.List;

/**
 * Checks a solution against its problem by the definitions of {@link Problem} and the promises of {@link Mode}: limits
 * on both sides, capacities, numbers of parts, blocking pairs, complementary slackness, smallest tickets, wholeness.
 *
 * <p><b>Unsplittable.</b> A pair is left out if it cannot carry its demand whole. A pair that its demand wants more than
 * what it has blocks if no node of the product side on its way may have refused it for good. A node may have, if it wants all
 * that it holds more, and if what it holds, the pair, and all hopes there that it wants more are above its limit together:
 * money kept back for a ticket that would pass the limit may stay idle. Between demands below a common cap no stability is
 * promised.
 *
 * <p><b>What it does not prove</b>: that a stable solution is the one which demands, or products, like best. Time
 * O(pairs · depth). Thread-safe.
 */
public final class ProblemAuditor {

    private ProblemAuditor() {}

    /**
     * The finding.
     *
     * @param violations the first 100 things found wrong
     * @param violationCount how many in all
     * @param figures what was counted
     */
    public record Report(List<Violation> violations, long violationCount, Figures figures) {
        /** Copies the list. */
        public Report {
            violations = List.copyOf(violations);
        }

        /** {@return whether the solution keeps every promise of its mode} */
        public boolean holds() {
            return violationCount == 0;
        }
    }

    /** Audits with one thread. */
    public static Report audit(Problem problem, Mode mode, Solution solution) {
        return audit(problem, mode, solution, 1);
    }

    /**
     * Audits a solution.
     *
     * @param mode whose promises are checked
     * @param threads how many look at once; the report does not depend on it
     */
    public static Report audit(Problem problem, Mode mode, Solution solution, int threads) {
        return audit(problem, mode, Exactness.EXACT, solution, threads);
    }

    /**
     * Audits a solution that claims less than its mode promises.
     *
     * @param claimed {@link Exactness#HEURISTIC} says that limits which the problem does not know cross its own
     */
    public static Report audit(Problem problem, Mode mode, Exactness claimed, Solution solution, int threads) {
        Findings findings = new Findings();
        ProblemSource source = new ProblemSource(problem);
        Holdings holdings = new Holdings(source);
        if (solution.held().length == problem.pairs()) {
            enter(source, solution.held(), holdings, findings);
        } else {
            findings.add(Kind.WRONG_LENGTH, solution.held().length + " amounts, " + problem.pairs() + " pairs");
        }
        Ruling ruling = new Ruling(mode, Ruling.ALL, solution.prices(), claimed);
        Promise promise = Promise.of(source, ruling, claimed == Exactness.HEURISTIC);
        Examination examination = Examination.of(source, holdings, promise, solution.prices(), findings, threads);
        return new Report(findings.kept(), findings.count(), examination.figures());
    }

    private static void enter(ProblemSource source, long[] held, Holdings holdings, Findings findings) {
        Problem problem = source.problem();
        for (int demand = 0; demand < problem.demands(); demand++) {
            for (int pair = problem.start(demand); pair < problem.start(demand + 1); pair++) {
                String name = held[pair] < 0 || held[pair] > problem.capacity(pair)
                        ? source.name(demand, problem.product(pair)) + ": " + held[pair] + " fen"
                        : "";
                if (held[pair] < 0) {
                    findings.add(Kind.BELOW_NOTHING, name);
                } else if (held[pair] > 0) {
                    if (held[pair] > problem.capacity(pair)) {
                        findings.add(Kind.ABOVE_CAPACITY, name);
                    }
                    source.add(holdings.parts, demand, pair);
                    holdings.parts.amount[holdings.parts.size - 1] = held[pair];
                    holdings.enter();
                }
            }
        }
    }
}
