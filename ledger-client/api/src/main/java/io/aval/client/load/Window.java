package io.aval.client.load;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A stretch of time and what was committed in it.
 *
 * @param nanos its length
 * @param acts committed in it
 * @param latencies of the envelopes committed in it, from the first sending to the outcome, ascending, nanoseconds
 * @param cpuNanos processor time spent in it, by kind of process
 */
public record Window(long nanos, long acts, List<Long> latencies, SortedMap<String, Long> cpuNanos) {

    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    /** All that was done between two moments, of which single latencies are not known. */
    static Window between(Mark start, Mark end, long acts) {
        TreeMap<String, Long> spent = new TreeMap<>(end.cpuNanos());
        start.cpuNanos().forEach((kind, before) -> spent.merge(kind, -before, Long::sum));
        return new Window(end.nanos() - start.nanos(), acts, List.of(), spent);
    }

    /** Both, one after the other. */
    public Window plus(Window other) {
        TreeMap<String, Long> cpu = new TreeMap<>(cpuNanos);
        other.cpuNanos.forEach((kind, spent) -> cpu.merge(kind, spent, Long::sum));
        List<Long> all = Stream.concat(latencies.stream(), other.latencies.stream())
                .sorted()
                .toList();
        return new Window(nanos + other.nanos, acts + other.acts, all, cpu);
    }

    /** Acts committed in a second. */
    public double actsPerSecond() {
        return acts * SECOND / nanos;
    }

    /**
     * The latency that this share of the envelopes did not exceed, by the nearest rank.
     *
     * @param share above 0, at most 1
     * @return milliseconds; not a number if nothing was committed
     */
    public double latencyMillis(double share) {
        if (latencies.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * latencies.size());
        return latencies.get(Math.max(rank, 1) - 1) / MILLI;
    }

    /** Milliseconds of processor time for one act, by kind of process. */
    public SortedMap<String, Double> cpuMillisPerAct() {
        TreeMap<String, Double> each = new TreeMap<>();
        cpuNanos.forEach((kind, spent) -> each.put(kind, spent / MILLI / acts));
        return each;
    }

    /** The same of all processes. */
    public double allCpuMillisPerAct() {
        return allCpuNanos() / MILLI / acts;
    }

    /** Processor time of all processes. */
    public long allCpuNanos() {
        return cpuNanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
