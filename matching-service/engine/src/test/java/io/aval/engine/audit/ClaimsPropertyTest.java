package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.audit.Violation.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs are held to what they claim, and may claim less only where less can be promised. */
class ClaimsPropertyTest {

    @ParameterizedTest
    @EnumSource(names = {"STABLE_DEMAND", "STABLE_PRODUCT"})
    void pairs_may_block_only_where_parts_are_bounded_below_a_cap(Mode mode) {
        StableSolver solver =
                mode == Mode.STABLE_DEMAND ? StableSolver.demandsPropose() : StableSolver.productsPropose();
        int bounded = 0;
        int excused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Problem problem = Tiny.problem(seed, true);
            Solution solution = solver.solve(problem);
            ProblemAuditor.Report report = ProblemAuditor.audit(problem, mode, Exactness.BOUNDED, solution, 1);
            if (StableSolver.isExact(problem)) {
                assertThat(kinds(report)).as("seed %s", seed).containsExactly(Kind.CLAIM_TOO_WEAK);
                continue;
            }
            bounded++;
            excused += report.figures().excusedPairs() > 0 ? 1 : 0;
            assertThat(kinds(report)).as("seed %s", seed).isEmpty();
            assertThat(ProblemAuditor.audit(problem, mode, solution).violationCount())
                    .as("seed %s", seed)
                    .isEqualTo(report.figures().blockingPairs());
        }
        assertThat(bounded).isGreaterThan(1_000);
        assertThat(excused).isPositive();
    }

    @Test
    void a_bounded_claim_hides_no_pair_of_a_demand_without_cap() {
        int found = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Problem problem = Tiny.problem(seed, true);
            Solution nothing = new Solution(new long[problem.pairs()], Optional.empty());
            if (!StableSolver.isExact(problem)) {
                found += ProblemAuditor.audit(problem, Mode.STABLE_DEMAND, Exactness.BOUNDED, nothing, 1)
                                .holds()
                        ? 0
                        : 1;
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(names = {"WELFARE", "WELFARE_TICKETS"})
    void a_gap_is_a_violation_only_of_an_exact_claim(Mode mode) {
        WelfareSolver solver = mode == Mode.WELFARE ? WelfareSolver.withoutTickets() : WelfareSolver.withTickets();
        int open = 0;
        int tooWeak = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = Tiny.problem(seed, seed % 2 == 0);
            Solution solution = solver.solve(problem);
            List<Kind> exact = kinds(ProblemAuditor.audit(problem, mode, solution));
            ProblemAuditor.Report bounded = ProblemAuditor.audit(problem, mode, Exactness.BOUNDED, solution, 1);
            boolean closed = bounded.figures().gap().map(Gap::closed).orElseThrow();

            assertThat(exact.isEmpty()).as("seed %s", seed).isEqualTo(closed);
            assertThat(kinds(bounded)).as("seed %s", seed).isSubsetOf(Kind.CLAIM_TOO_WEAK);
            assertThat(closed || bounded.holds()).as("seed %s", seed).isTrue();
            open += closed ? 0 : 1;
            tooWeak += bounded.holds() ? 0 : 1;
        }
        assertThat(open).isGreaterThan(30);
        assertThat(tooWeak).isGreaterThan(30);
    }

    private static List<Kind> kinds(ProblemAuditor.Report report) {
        return report.violations().stream().map(Violation::kind).toList();
    }
}
