package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.audit.ProblemAuditor.Report;
import io.aval.engine.audit.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On tiny problems the auditor says of every solution what the definition says. */
class ProblemAuditorPropertyTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void judges_every_feasible_solution_as_the_definition_does(boolean capped) {
        int stable = 0;
        int unstable = 0;
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = Tiny.problem(seed, capped);
            Definition definition = new Definition(problem);
            List<long[]> solutions = new ArrayList<>();
            definition.all(held -> {
                if (solutions.size() < 300) {
                    solutions.add(held.clone());
                }
            });
            for (long[] held : solutions) {
                int blocking = definition.blockingPairs(held);
                Report report = stable(problem, held);

                assertThat(report.figures().blockingPairs()).as("seed %s", seed).isEqualTo(blocking);
                assertThat(report.violationCount()).as("seed %s", seed).isEqualTo(blocking);
                assertThat(report.figures().enviedPairs()).as("seed %s", seed).isLessThanOrEqualTo(blocking);
                stable += blocking == 0 ? 1 : 0;
                unstable += blocking == 0 ? 0 : 1;
            }
        }
        assertThat(stable).isGreaterThan(300);
        assertThat(unstable).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tells_the_feasible_from_the_infeasible(boolean capped) {
        int feasible = 0;
        int refused = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            Problem problem = Tiny.problem(seed, capped);
            long[] held = new long[problem.pairs()];
            for (int pair = 0; pair < held.length; pair++) {
                held[pair] = random.nextInt(3) > 0 ? 0 : random.nextLong(-1, 6);
            }
            boolean right = new Definition(problem).feasible(held);
            boolean found = stable(problem, held).violations().stream()
                    .anyMatch(violation -> violation.kind() != Kind.BLOCKING_PAIR);

            assertThat(found).as("seed %s", seed).isEqualTo(!right);
            feasible += right ? 1 : 0;
            refused += right ? 0 : 1;
        }
        assertThat(feasible).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bounds_the_optimum_by_any_prices(boolean capped) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Problem problem = Tiny.problem(seed, capped);
            Definition definition = new Definition(problem);
            long[] most = new long[] {-1, 0};
            definition.all(held -> keepBetter(definition, held, most));
            long[] nothing = new long[problem.pairs()];
            Solution.Prices prices = new Solution.Prices(
                    prices(random, problem, problem.demandSide().nodes()),
                    prices(random, problem, problem.productSide().nodes()));

            Figures.Gap gap = ProblemAuditor.audit(
                            problem, Mode.WELFARE_TICKETS, new Solution(nothing, Optional.of(prices)))
                    .figures()
                    .gap()
                    .orElseThrow();

            assertThat(gap.moneyFen()).as("seed %s", seed).isGreaterThanOrEqualTo(most[0]);
            assertThat(gap.bound().longValueExact())
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(most[1] - problem.priority() * most[0]);
        }
    }

    private static long[] prices(Random random, Problem problem, int nodes) {
        return random.longs(nodes, 0, problem.priority() + 2).toArray();
    }

    private static void keepBetter(Definition definition, long[] held, long[] best) {
        long placed = new Solution(held, Optional.empty()).placedFen();
        long cost = definition.cost(held);
        if (placed > best[0] || (placed == best[0] && cost < best[1])) {
            best[0] = placed;
            best[1] = cost;
        }
    }

    private static Report stable(Problem problem, long[] held) {
        return ProblemAuditor.audit(problem, Mode.STABLE_DEMAND, new Solution(held, Optional.empty()));
    }
}
