package io.aval.spark;

import io.aval.engine.stage.CandidateStage;
import io.aval.engine.stage.SolveStage;
import io.aval.engine.stage.Stages;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * Runs the stages on Spark, a partition for each task. Spark repeats what a lost executor had; results come back in the
 * tasks' order whatever the order of their end.
 */
public final class SparkStages implements Stages {
    private final JavaSparkContext spark;

    /**
     * Runs on this context, which stays the caller's to close.
     *
     * @param spark the connection to Spark
     */
    public SparkStages(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
        Broadcast<byte[]> shared = spark.broadcast(products);
        try {
            return run(ranges, new Candidates(shared));
        } finally {
            shared.destroy();
        }
    }

    @Override
    public List<byte[]> solve(List<byte[]> packs) {
        return run(packs, new Solve());
    }

    /** Runs a function on every task; without tasks there is nothing to ask Spark for. */
    List<byte[]> run(List<byte[]> tasks, Function<byte[], byte[]> stage) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return spark.parallelize(tasks, tasks.size()).map(stage).collect();
    }

    // Named, serialisable, and of nothing but what they need: a lambda would take its surroundings along.
    private record Candidates(Broadcast<byte[]> products) implements Function<byte[], byte[]> {
        @Override
        public byte[] call(byte[] range) {
            return CandidateStage.pairs(products.value(), range);
        }
    }

    private record Solve() implements Function<byte[], byte[]> {
        @Override
        public byte[] call(byte[] pack) {
            return SolveStage.solve(pack);
        }
    }
}
