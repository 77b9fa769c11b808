package io.aval.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.Market;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.seed.Seed;
import io.aval.engine.stage.LocalStages;
import io.aval.engine.stage.StagedMatch;
import io.aval.spark.bench.RegionalMarket;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spark inside this process. */
class SparkLocalPropertyTest {
    private static final Seed SEED = new Seed("local");

    private static JavaSparkContext spark;

    @BeforeAll
    static void open() {
        spark = Cluster.open(Address.of("local[2]"), Map.of());
    }

    @AfterAll
    static void close() {
        spark.close();
    }

    @Test
    void matches_any_market_as_one_process_does() {
        for (int round = 0; round < 12; round++) {
            Random random = new Random(round);
            Market market = RegionalMarket.of(
                    new Seed("market " + round), random.nextInt(80), random.nextInt(25), 1 + random.nextInt(6));
            Outcome whole = Match.of(market, SEED).outcome();
            for (int tasks : new int[] {1, 2, 7}) {
                assertThat(StagedMatch.of(market, SEED, new SparkStages(spark), tasks))
                        .as("seed %s, %s tasks", round, tasks)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void brings_results_back_in_the_order_of_tasks() {
        List<byte[]> tasks = List.of(new byte[] {1}, new byte[0], new byte[] {3, 4}, new byte[] {2});

        assertThat(new SparkStages(spark).run(tasks, task -> new byte[] {(byte) task.length}))
                .usingElementComparator(java.util.Arrays::compare)
                .containsExactly(new byte[] {1}, new byte[] {0}, new byte[] {2}, new byte[] {1});
    }

    @Test
    void says_why_a_stage_failed() {
        assertThatThrownBy(() -> new SparkStages(spark).solve(List.of(new byte[] {5})))
                .hasMessageContaining("a stage's bytes are broken");
        assertThatThrownBy(() -> new LocalStages(1).solve(List.of(new byte[] {5})))
                .hasMessageContaining("a stage's bytes are broken");
    }
}
