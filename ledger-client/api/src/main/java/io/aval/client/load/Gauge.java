package io.aval.client.load;

import java.util.SortedMap;

/** Reads the processor time that has been used so far. Thread-safe. */
@FunctionalInterface
public interface Gauge {

    /** Nanoseconds of processor time by kind of process; the same kinds every time. */
    SortedMap<String, Long> cpuNanos();
}
