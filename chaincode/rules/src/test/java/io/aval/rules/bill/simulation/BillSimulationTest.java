package io.aval.rules.bill.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.bill.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random lives of many bills under duplicates, reordering, conflicts and restarts, checked after every commit. A failure
 * prints the seed and the act that replay it.
 */
class BillSimulationTest {

    private static final long SEED = Long.getLong("aval.simulation.seed", 20_261_123);
    private static final int ACTS = Integer.getInteger("aval.simulation.acts", 200_000);

    /** A seed that is given is one run of all the acts: that is how a failure is replayed. */
    private static final int RUNS = System.getProperty("aval.simulation.seed") == null ? 2 : 1;

    /** Below so many acts it is left to chance which operations were tried. */
    private static final int ENOUGH = 100_000;

    private static final int LEAST = 20;

    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private final TreeMap<String, Integer> deeds = new TreeMap<>();

    @Test
    void whatever_people_do_no_invariant_is_violated() throws Exception {
        List<Simulation> runs = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(RUNS)) {
            List<Future<String>> violations = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                Simulation run = new Simulation(SEED + i, Flaw.NONE);
                runs.add(run);
                violations.add(pool.submit(() -> run.run(ACTS / RUNS)));
            }
            for (Future<String> violation : violations) {
                assertThat(violation.get()).isEqualTo(Simulation.SOUND);
            }
        }
        runs.forEach(run -> {
            run.counts().forEach((what, times) -> counts.merge(what, times, Integer::sum));
            run.deeds().forEach((what, times) -> deeds.merge(what, times, Integer::sum));
        });
        report();
        if (ACTS >= ENOUGH) {
            requireVariety();
        }
    }

    private void report() {
        System.out.printf("bill simulation: %,d acts, seeds %d to %d%n", ACTS, SEED, SEED + RUNS - 1);
        System.out.println("completed: " + deeds);
        counts.forEach((what, times) -> System.out.printf("  %-45s %,9d%n", what, times));
    }

    /** Every operation was proposed and completed, every fault happened. */
    private void requireVariety() {
        for (Operation operation : Operation.values()) {
            assertThat(deeds.getOrDefault(operation.name(), 0))
                    .as("completed %s", operation)
                    .isGreaterThanOrEqualTo(LEAST);
        }
        for (String what : List.of(
                "act: Issue",
                "act: Advance",
                "act: Freeze",
                "act: Lift",
                "act: Close",
                "act: Merge",
                "act: Withdraw",
                "act: Reserve",
                "act: Release",
                "answered: yes",
                "answered: no",
                "confirmed: in time",
                "confirmed: late",
                "proposed: CONSENT of a part",
                "proposed: DISCOUNT of a part",
                "proposed: ENDORSE of a part",
                "proposed: GUARANTEE of a part",
                "proposed: PLEDGE of a part",
                "fault: duplicate",
                "fault: restart",
                "fault: stale opening",
                "outcome: CONFLICT",
                "outcome: REFUSED",
                "outcome: REPEATED",
                "outcome: CLAIMED")) {
            assertThat(counts.getOrDefault(what, 0)).as(what).isGreaterThanOrEqualTo(LEAST);
        }
    }
}
