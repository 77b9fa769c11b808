package io.aval.engine.allocation;

/** Solves problems; the answer depends on the problem alone. Implementations are thread-safe. */
@FunctionalInterface
public interface Solver {

    /**
     * Solves a problem.
     *
     * @throws IllegalStateException if a stated bound of the solver is passed
     */
    Solution solve(Problem problem);
}
