package io.aval.workbench.bench.allocation;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Medians of repeated runs, in milliseconds of processor time of the thread that works: the same on a machine that others use
 * too. What the collector of garbage does beside it is not in.
 */
final class Stopwatch {
    private final int warmUps;
    private final int rounds;

    Stopwatch(int warmUps, int rounds) {
        this.warmUps = warmUps;
        this.rounds = rounds;
    }

    /** An answer, the same in each round, and the median time that it took. */
    record Timed<T>(T answer, double millis) {}

    /** For work so short that a few rounds would time code not compiled yet. */
    Stopwatch warmedUp(int times) {
        return new Stopwatch(times, rounds);
    }

    <T> Timed<T> time(Supplier<T> work) {
        return time(() -> {}, work);
    }

    /** Times the work alone, not what sets it up in each round. */
    <T> Timed<T> time(Runnable setUp, Supplier<T> work) {
        T answer = work.get();
        for (int i = 1; i < warmUps; i++) {
            setUp.run();
            answer = work.get();
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            setUp.run();
            long before = processorNanos();
            answer = work.get();
            millis[i] = (processorNanos() - before) / 1e6;
        }
        Arrays.sort(millis);
        return new Timed<>(answer, millis[rounds / 2]);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
