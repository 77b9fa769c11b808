package io.aval.engine.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs the stages in this process.
 *
 * @param threads how many at once, 1 or more
 */
public record LocalStages(int threads) implements Stages {
    /** Checks the number. */
    public LocalStages {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", below 1");
        }
    }

    @Override
    public List<byte[]> candidates(byte[] products, List<byte[]> ranges) {
        return run(ranges.stream()
                .<Callable<byte[]>>map(range -> () -> CandidateStage.pairs(products, range))
                .toList());
    }

    @Override
    public List<byte[]> solve(List<byte[]> packs) {
        return run(packs.stream()
                .<Callable<byte[]>>map(pack -> () -> SolveStage.solve(pack))
                .toList());
    }

    private List<byte[]> run(List<Callable<byte[]>> tasks) {
        List<byte[]> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<byte[]> task : pool.invokeAll(tasks)) {
                results.add(task.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stage failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
        return results;
    }
}
