package io.aval.network.node;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what no signal tells. */
final class Patience {

    private final long deadline;

    private Patience(long deadline) {
        this.deadline = deadline;
    }

    static Patience of(Duration duration) {
        return new Patience(System.nanoTime() + duration.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    /** Asks again and again; whether the answer was yes before the patience was over. */
    boolean until(BooleanSupplier condition, Duration pause) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            if (isOver()) {
                return false;
            }
            LockSupport.parkNanos(pause.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting for a process");
            }
        }
        return true;
    }
}
