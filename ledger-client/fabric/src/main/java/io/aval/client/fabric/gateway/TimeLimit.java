package io.aval.client.fabric.gateway;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A point in time at which something must be over. */
public final class TimeLimit {

    private final long end;

    private TimeLimit(long end) {
        this.end = end;
    }

    /** From now on so long; at most some 290 years. */
    public static TimeLimit after(Duration duration) {
        long nanos =
                duration.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) < 0 ? duration.toNanos() : Long.MAX_VALUE / 2;
        return new TimeLimit(System.nanoTime() + nanos);
    }

    /** Nanoseconds that are left, 0 or less if it is over. */
    public long nanos() {
        return end - System.nanoTime();
    }

    /** Whether time is left. */
    public boolean isOpen() {
        return nanos() > 0;
    }

    /** The nanoseconds of a step that may take so long, at least 1. */
    long nanos(Duration step) {
        return Math.max(1, Math.min(step.toNanos(), nanos()));
    }

    /** Waits so long, but not beyond the end; an interrupt ends it early and stays set. */
    void pause(Duration duration) {
        LockSupport.parkNanos(nanos(duration));
    }
}
