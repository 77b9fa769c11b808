package io.aval.workbench.bench.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Clocks and counters. */
final class Timing {

    private static final double NANOS = 1e9;
    private static final double MICRO = 1e3;

    private Timing() {}

    /** Seconds by the clock and of processors, in all threads of this process. */
    record Spent(double seconds, double cpuSeconds) {}

    /** Work that is timed. */
    interface Work {
        void run() throws Exception;
    }

    static Spent spent(Work work) throws Exception {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long clock = System.nanoTime();
        work.run();
        return new Spent((System.nanoTime() - clock) / NANOS, (system.getProcessCpuTime() - cpu) / NANOS);
    }

    /** A question by its number. */
    interface Question {
        int ask(int number) throws Exception;
    }

    /** Median and 99th percentile in microseconds of many questions, asked twice as often before to be warm. */
    record Latency(double p50, double p99) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.1f us, p99 %.1f us", p50, p99);
        }
    }

    static Latency latency(int questions, boolean warm, Question question) throws Exception {
        long[] times = new long[questions];
        long sum = 0;
        for (int round = warm ? 0 : 2; round < 3; round++) {
            for (int i = 0; i < questions; i++) {
                long begin = System.nanoTime();
                sum += question.ask(i);
                times[i] = System.nanoTime() - begin;
            }
        }
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("nobody gets here, and the answers are used");
        }
        Arrays.sort(times);
        return new Latency(times[questions / 2] / MICRO, times[questions * 99 / 100] / MICRO);
    }

    static long residentBytes() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .sum();
    }

    static long bytesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> {
                        try {
                            return Files.size(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }
}
