package io.aval.client.load;

import java.util.SortedMap;

/**
 * What the clocks showed at a moment.
 *
 * @param nanos by {@link System#nanoTime}
 * @param cpuNanos processor time so far, by kind of process
 */
public record Mark(long nanos, SortedMap<String, Long> cpuNanos) {

    static Mark now(Gauge gauge) {
        SortedMap<String, Long> cpu = gauge.cpuNanos();
        return new Mark(System.nanoTime(), cpu);
    }
}
