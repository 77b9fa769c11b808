package io.aval.rules.bill.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The oracle notices every bug that is planted, within a bounded number of acts. */
class PlantedBugSimulationTest {

    private static final long SEED = Long.getLong("aval.simulation.seed", 20_261_123);
    private static final int MOST_ACTS = 20_000;

    private static int caught;

    @ParameterizedTest
    @EnumSource
    void is_caught(PlantedBug bug) {
        String verdict = new Simulation(SEED, bug).run(MOST_ACTS);
        System.out.println(bug + ": " + verdict);
        assertThat(verdict).isNotEqualTo(Simulation.SOUND);
        caught++;
    }

    @AfterAll
    static void all_are_told() {
        System.out.printf("planted bugs caught: %d of %d%n", caught, PlantedBug.values().length);
    }
}
