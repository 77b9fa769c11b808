package io.aval.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.Market;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import io.aval.engine.stage.CandidateStage;
import io.aval.engine.stage.StagedMatch;
import io.aval.engine.stage.Stages;
import io.aval.spark.bench.RegionalMarket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers, each a process of its own, on loopback. */
class StandaloneClusterTest {
    private static final Seed SEED = new Seed("cluster");
    private static final int LOST_PARTITION = 3;

    @TempDir
    private Path folder;

    @Test
    void gives_the_same_bytes_however_it_is_cut_and_though_a_worker_dies_on_the_way() throws IOException {
        Market market = RegionalMarket.of(new Seed("market"), 600, 60, 5);
        byte[] whole = report(market, Match.of(market, SEED).outcome());
        try (LoopbackCluster cluster = LoopbackCluster.start(folder, 2)) {
            // Begins only when both workers take part
            Map<String, String> both =
                    Map.of("spark.cores.max", "2", "spark.scheduler.minRegisteredResourcesRatio", "1");
            try (JavaSparkContext spark = Cluster.open(cluster.address(), both)) {
                for (int tasks : new int[] {1, 2, 7}) {
                    assertThat(report(market, StagedMatch.of(market, SEED, new SparkStages(spark), tasks)))
                            .as("%s tasks", tasks)
                            .isEqualTo(whole);
                }
                assertThat(spark.statusTracker().getExecutorInfos())
                        .as("the driver and two executors")
                        .hasSize(3);
                assertThat(cluster.alive()).isEqualTo(3);

                Outcome match = StagedMatch.of(market, SEED, new Losing(new SparkStages(spark)), 7);

                assertThat(cluster.alive()).as("the master and one worker").isEqualTo(2);
                assertThat(report(market, match)).isEqualTo(whole);
            }
        }
    }

    @Test
    void refuses_a_cluster_without_a_free_worker() throws IOException {
        try (LoopbackCluster cluster = LoopbackCluster.start(folder, 0)) {
            assertThatThrownBy(() -> Cluster.open(cluster.address(), Map.of(), Duration.ofSeconds(1)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("No worker of spark://127.0.0.1:")
                    .hasMessageContaining("has room");
        }
    }

    private static byte[] report(Market market, Outcome match) {
        return CanonicalLines.bytes(MatchReport.of(market, SEED, match, MatchReport.audit(market, SEED, match)));
    }

    /** Kills, in the first stage, the worker that computes one of the tasks, and the executor with it. */
    private record Losing(SparkStages spark) implements Stages {
        @Override
        public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
            return spark.run(ranges, new Lost(products));
        }

        @Override
        public List<byte[]> solve(List<byte[]> packs) {
            return spark.solve(packs);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
    private record Lost(byte[] products) implements Function<byte[], byte[]> {
        @Override
        public byte[] call(byte[] range) {
            if (TaskContext.getPartitionId() == LOST_PARTITION
                    && TaskContext.get().attemptNumber() == 0) {
                ProcessHandle.current().parent().orElseThrow().destroyForcibly();
                Runtime.getRuntime().halt(9);
            }
            return CandidateStage.pairs(products, range);
        }
    }
}
