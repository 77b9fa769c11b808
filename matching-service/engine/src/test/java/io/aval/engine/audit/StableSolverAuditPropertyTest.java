package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.StableSolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor raises no false alarm about the solver, nor the solver a true one. */
class StableSolverAuditPropertyTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stable_solutions_hold_whichever_side_proposes(boolean capped) {
        int exact = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = Tiny.problem(seed, capped);
            if (StableSolver.isExact(problem)) {
                exact++;
                assertThat(ProblemAuditor.audit(
                                        problem,
                                        Mode.STABLE_DEMAND,
                                        StableSolver.demandsPropose().solve(problem))
                                .violations())
                        .as("seed %s, demands propose", seed)
                        .isEmpty();
                assertThat(ProblemAuditor.audit(
                                        problem,
                                        Mode.STABLE_PRODUCT,
                                        StableSolver.productsPropose().solve(problem))
                                .violations())
                        .as("seed %s, products propose", seed)
                        .isEmpty();
            }
        }
        assertThat(exact).isGreaterThan(400);
    }
}
