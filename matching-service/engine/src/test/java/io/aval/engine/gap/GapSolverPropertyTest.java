package io.aval.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.gap.GapAnswer.Status;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small random instances against the truth by trying everything, and made ones of the published types. */
class GapSolverPropertyTest {
    private static final int SEEDS = 400;

    @ParameterizedTest
    @EnumSource(Sense.class)
    void the_optimum_is_what_trying_everything_finds(Sense sense) {
        int infeasible = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            GapInstance instance = random(new Random(seed));
            Long truth = truth(instance, sense, 0, new long[instance.agents()], 0);
            GapAnswer answer = GapSolver.solve(instance, sense, GapEffort.DEFAULT, () -> false);
            assertThat(answer.status())
                    .as("seed %d", seed)
                    .isEqualTo(truth == null ? Status.INFEASIBLE : Status.OPTIMAL);
            assertThat(answer.objective()).as("seed %d", seed).isEqualTo(truth);
            if (truth != null) {
                assertSound(instance, answer, "seed " + seed);
            }
            infeasible += truth == null ? 1 : 0;
        }
        assertThat(infeasible).as("infeasible ones among them").isBetween(20, SEEDS - 20);
    }

    @ParameterizedTest
    @EnumSource(GapType.class)
    void made_instances_of_every_type_are_solved_with_proof(GapType type) {
        GapInstance instance = type.make(5, 25, new Seed("types"));
        GapAnswer answer = GapSolver.solve(instance, Sense.MIN, GapEffort.DEFAULT, () -> false);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertSound(instance, answer, type.name());
    }

    @Test
    void the_order_of_agents_and_jobs_does_not_matter_to_the_optimum() {
        for (int seed = 0; seed < 10; seed++) {
            GapInstance instance = GapType.D.make(4, 20, new Seed("order " + seed));
            GapAnswer given = GapSolver.solve(instance, Sense.MIN, GapEffort.DEFAULT, () -> false);
            GapAnswer mixed =
                    GapSolver.solve(permuted(instance, new Random(seed)), Sense.MIN, GapEffort.DEFAULT, () -> false);
            assertThat(mixed.objective()).as("seed %d", seed).isEqualTo(given.objective());
        }
    }

    @Test
    void the_same_instance_gives_the_same_answer_with_a_small_effort_too() {
        GapInstance instance = GapType.D.make(10, 60, new Seed("again"));
        GapEffort little = new GapEffort(300, 8, 8, 10);
        GapAnswer once = GapSolver.solve(instance, Sense.MIN, little, () -> false);
        assertThat(GapSolver.solve(instance, Sense.MIN, little, () -> false)).isEqualTo(once);
        assertThat(once.stopped()).isFalse();
        assertThat(once.bound()).isLessThanOrEqualTo(once.objective());
        assertSound(instance, once, "again");
    }

    @Test
    void a_stopped_search_claims_neither_an_optimum_nor_infeasibility() {
        GapInstance instance = GapType.D.make(10, 60, new Seed("stopped"));
        GapAnswer answer = GapSolver.solve(instance, Sense.MIN, GapEffort.DEFAULT, () -> true);
        assertThat(answer.status()).isIn(Status.FEASIBLE, Status.UNKNOWN);
        assertThat(answer.stopped()).isTrue();
    }

    @Test
    void large_numbers_do_not_overflow_and_large_capacities_need_no_table() {
        Random random = new Random(3);
        long[] cost = random.longs(3 * 12, -GapInstance.MAX_COST, GapInstance.MAX_COST)
                .toArray();
        long[] load = random.longs(3 * 12, 1, GapInstance.MAX_LOAD / 6).toArray();
        long most = GapInstance.MAX_LOAD / 3;
        GapInstance instance = GapInstance.of(3, 12, cost, load, new long[] {most, most, most});
        GapAnswer answer = GapSolver.solve(instance, Sense.MAX, GapEffort.DEFAULT, () -> false);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isEqualTo(truth(instance, Sense.MAX, 0, new long[3], 0));
    }

    private static GapInstance random(Random random) {
        int agents = 1 + random.nextInt(4);
        int jobs = 1 + random.nextInt(7);
        long[] cost = random.longs((long) agents * jobs, -20, 40).toArray();
        long[] load = random.longs((long) agents * jobs, 0, 15).toArray();
        long[] capacity = random.longs(agents, 0, 12 + 7L * jobs / agents).toArray();
        return GapInstance.of(agents, jobs, cost, load, capacity);
    }

    private static @Nullable Long truth(GapInstance instance, Sense sense, int job, long[] used, long sum) {
        if (job == instance.jobs()) {
            return sum;
        }
        Long best = null;
        for (int agent = 0; agent < instance.agents(); agent++) {
            if (used[agent] + instance.load(agent, job) <= instance.capacity(agent)) {
                used[agent] += instance.load(agent, job);
                Long found = truth(instance, sense, job + 1, used, sum + instance.cost(agent, job));
                used[agent] -= instance.load(agent, job);
                if (found != null && (best == null || (sense == Sense.MIN ? found < best : found > best))) {
                    best = found;
                }
            }
        }
        return best;
    }

    private static void assertSound(GapInstance instance, GapAnswer answer, String name) {
        long[] used = new long[instance.agents()];
        long sum = 0;
        for (int job = 0; job < instance.jobs(); job++) {
            int agent = answer.agents().get(job) - 1;
            used[agent] += instance.load(agent, job);
            sum += instance.cost(agent, job);
        }
        for (int agent = 0; agent < used.length; agent++) {
            assertThat(used[agent]).as(name).isLessThanOrEqualTo(instance.capacity(agent));
        }
        assertThat(answer.objective()).as(name).isEqualTo(sum);
    }

    private static GapInstance permuted(GapInstance instance, Random random) {
        List<Integer> agents = order(instance.agents(), random);
        List<Integer> jobs = order(instance.jobs(), random);
        return instance.part(
                agents.stream().mapToInt(Integer::intValue).toArray(),
                jobs.stream().mapToInt(Integer::intValue).toArray(),
                agents.stream().mapToLong(instance::capacity).toArray());
    }

    private static List<Integer> order(int count, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            order.add(number);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
