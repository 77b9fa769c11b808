package io.aval.spark.bench;

import io.aval.engine.market.Market;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.seed.Seed;
import io.aval.engine.stage.LocalStages;
import io.aval.engine.stage.StagedMatch;
import io.aval.spark.Address;
import io.aval.spark.Cluster;
import io.aval.spark.LoopbackCluster;
import io.aval.spark.SparkStages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Times one market whole in one thread, in stages on one and on two threads, on Spark in this process, and on a standalone
 * master with two workers of one core on loopback. Every answer is compared with the first; one that differs ends the
 * measurement with exit code 1.
 */
public final class SparkBench {
    private static final Seed SEED = new Seed("bench");

    private final Market market;
    private final int rounds;
    private final Outcome whole;
    private double base;

    private SparkBench(Market market, int rounds) {
        this.market = market;
        this.rounds = rounds;
        whole = Match.of(market, SEED).outcome();
    }

    /** Arguments: demands, products, regions, rounds; by default 100000 2000 31 5. */
    public static void main(String[] arguments) throws IOException {
        int[] sizes = {100_000, 2_000, 31, 5};
        for (int i = 0; i < Math.min(sizes.length, arguments.length); i++) {
            sizes[i] = Integer.parseInt(arguments[i]);
        }
        System.out.printf(
                "%d demands x %d products in %d regions; %d cores, %s %s%n",
                sizes[0],
                sizes[1],
                sizes[2],
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"));
        SparkBench bench = new SparkBench(RegionalMarket.of(SEED, sizes[0], sizes[1], sizes[2]), sizes[3]);
        System.out.printf(
                "%d eligible pairs, %d parts; milliseconds, median of %d after one to warm up%n",
                bench.whole.eligiblePairs(), bench.whole.allocation().parts().size(), sizes[3]);
        bench.run();
    }

    private void run() throws IOException {
        measure("whole, one thread", () -> Match.of(market, SEED).outcome());
        measure("in stages, 1 thread", () -> StagedMatch.of(market, SEED, new LocalStages(1), 8));
        measure("in stages, 2 threads", () -> StagedMatch.of(market, SEED, new LocalStages(2), 8));
        onSpark("Spark local[2]", Address.of("local[2]"));
        Path folder = Files.createTempDirectory("aval-spark");
        long start = System.nanoTime();
        try (LoopbackCluster cluster = LoopbackCluster.start(folder, 2)) {
            System.out.printf(Locale.ROOT, "%-28s %8.0f%n", "start master and 2 workers", millis(start));
            onSpark("Spark, master + 2 workers", cluster.address());
        }
    }

    private void onSpark(String name, Address address) {
        long start = System.nanoTime();
        try (JavaSparkContext spark =
                Cluster.open(address, Map.of("spark.scheduler.minRegisteredResourcesRatio", "1"))) {
            System.out.printf(
                    Locale.ROOT, "%-28s %8.0f%n", "connect, " + address.text().replaceAll(":.*", ""), millis(start));
            measure(name, () -> StagedMatch.of(market, SEED, new SparkStages(spark), 8));
        }
    }

    private void measure(String name, Supplier<Outcome> run) {
        double[] took = new double[rounds];
        double first = 0;
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            Outcome match = run.get();
            double millis = millis(start);
            if (!match.equals(whole)) {
                throw new IllegalStateException(name + " gives another match");
            }
            if (round < 0) {
                first = millis;
            } else {
                took[round] = millis;
            }
        }
        Arrays.sort(took);
        double median = took[rounds / 2];
        base = base == 0 ? median : base;
        System.out.printf(
                Locale.ROOT, "%-28s %8.0f   first %8.0f   %5.2f x whole%n", name, median, first, median / base);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
