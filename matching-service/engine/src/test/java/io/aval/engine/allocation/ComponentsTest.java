package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.allocation.Problems.Shape;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private static final List<Solver> STABLE =
            List.of(StableSolver.demandsPropose(), StableSolver.productsPropose(), UnsplitSolver.withinBudgets());

    @Test
    void answer_like_the_whole_with_any_number_of_threads() {
        int divided = 0;
        for (int seed = 0; seed < 150; seed++) {
            Problem problem = Problems.random(new Random(seed), new Shape(20, 20, 30, 40, 3, 0.06).withCaps(seed % 3));
            divided += Partition.of(problem).size() > 1 ? 1 : 0;
            for (Solver solver : STABLE) {
                long[] whole = solver.solve(problem).held();

                assertThat(new Components(solver, 1).solve(problem).held())
                        .as("seed %s", seed)
                        .isEqualTo(whole);
                assertThat(new Components(solver, 3).solve(problem).held())
                        .as("seed %s", seed)
                        .isEqualTo(whole);
            }
        }
        assertThat(divided).isGreaterThan(100);
    }

    @Test
    void keep_the_optimum_and_its_prices() {
        for (int seed = 0; seed < 150; seed++) {
            Problem problem = Problems.unboundParts(
                    Problems.random(new Random(seed), new Shape(20, 20, 30, 40, 1, 0.06).withCaps(seed % 3)));
            Solution whole = WelfareSolver.withoutTickets().solve(problem);
            Solution one = new Components(WelfareSolver.withoutTickets(), 1).solve(problem);
            Solution four = new Components(WelfareSolver.withoutTickets(), 4).solve(problem);

            assertThat(Welfare.value(problem, one.held()))
                    .as("seed %s", seed)
                    .isEqualTo(Welfare.value(problem, whole.held()))
                    .isEqualTo(Welfare.bound(problem, one.prices().orElseThrow()));
            assertThat(four.held()).as("seed %s", seed).isEqualTo(one.held());
            assertThat(four.prices().orElseThrow().product())
                    .as("seed %s", seed)
                    .isEqualTo(one.prices().orElseThrow().product());
        }
    }

    @Test
    void pass_a_solvers_refusal_on() {
        Problem problem = Problems.random(new Random(1), new Shape(20, 20, 30, 40, 3, 0.06));
        Solver refusing = part -> {
            throw new IllegalStateException("too much");
        };

        assertThatThrownBy(() -> new Components(refusing, 2).solve(problem)).hasMessage("too much");
        assertThatThrownBy(() -> new Components(refusing, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
