package io.aval.engine.smti;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.smti.SmtiAnswer.Status;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small random instances against the truth by trying everything. */
class SmtiSolverPropertyTest {
    private static final int SEEDS = 400;

    @Test
    void the_largest_is_what_trying_everything_finds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            SmtiInstance instance = instance(seed);
            SmtiAnswer answer = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
            assertThat(answer.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
            assertThat(answer.size()).as("seed %d", seed).isEqualTo(SmallInstances.largest(instance));
            assertThat(answer.pairs()).as("seed %d", seed).hasSize(answer.size());
        }
    }

    @Test
    void the_approximation_has_two_thirds_and_beats_a_blind_tie_break_somewhere() {
        int better = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SmtiInstance instance = instance(seed);
            int most = SmallInstances.largest(instance);
            Matching matching = Approximation.match(instance);
            assertThat(matching.fault()).as("seed %d", seed).isEmpty();
            assertThat(3 * matching.size()).as("seed %d", seed).isGreaterThanOrEqualTo(2 * most);
            better += matching.size() > DeferredAcceptance.match(instance).size() ? 1 : 0;
        }
        assertThat(better)
                .as("instances where the approximation beats a blind tie-break")
                .isPositive();
    }

    @Test
    void larger_instances_are_matched_stably_and_no_bound_is_undercut() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            SmtiInstance instance = SmallInstances.random(random, 60, 40, 12, 60, 1 + seed % 4);
            SmtiAnswer most = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
            SmtiAnswer some = SmtiSolver.solve(instance, SmtiMode.APPROX, 0, () -> false);
            SmtiAnswer any = SmtiSolver.solve(instance, SmtiMode.STABLE, 0, () -> false);
            assertThat(most.size()).as("seed %d", seed).isGreaterThanOrEqualTo(Math.max(some.size(), any.size()));
            assertThat(3 * some.size()).as("seed %d", seed).isGreaterThanOrEqualTo(2 * most.size());
            assertThat(some.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(most.size());
        }
    }

    @Test
    void the_same_instance_gives_the_same_answer() {
        SmtiInstance instance = SmallInstances.random(new Random(7), 50, 50, 15, 50, 1);
        SmtiAnswer once = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
        SmtiAnswer again = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_search_that_is_stopped_says_so_and_claims_no_optimum() {
        for (int seed = 0; seed < 50; seed++) {
            SmtiInstance instance = SmallInstances.random(new Random(seed), 40, 40, 15, 30, 1);
            SmtiAnswer whole = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
            SmtiAnswer cut = SmtiSolver.solve(instance, SmtiMode.MAX, 1, () -> true);
            assertThat(cut.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(whole.size());
            assertThat(cut.status() == Status.OPTIMAL).as("seed %d", seed).isEqualTo(cut.size() == cut.bound());
            assertThat(cut.stopped()).as("seed %d", seed).isEqualTo(cut.status() == Status.FEASIBLE);
        }
    }

    private static SmtiInstance instance(int seed) {
        Random random = new Random(seed);
        int lefts = 1 + random.nextInt(6);
        int rights = 1 + random.nextInt(5);
        return SmallInstances.random(
                random, lefts, rights, 30 + random.nextInt(71), random.nextInt(101), 1 + random.nextInt(3));
    }
}
