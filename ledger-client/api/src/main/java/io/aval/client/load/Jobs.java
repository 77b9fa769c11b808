package io.aval.client.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out envelopes to those who send, never more than may be in flight, and takes their samples. Thread-safe. */
final class Jobs {

    /** An envelope on its way: its index, when it was sent first, and what has come between so far. */
    record Job(int index, long startNanos, int attempt, int conflicts, int lags) {}

    private final int number;
    private final Pace pace;
    private final Gauge gauge;
    private final Mark start;
    private final List<Sample> samples = new ArrayList<>();
    private final Deque<Job> again = new ArrayDeque<>();
    private @Nullable Long fullNanos;
    private @Nullable Long lastNanos;
    private int next;
    private int open;

    Jobs(int number, Pace pace, Gauge gauge) {
        this.number = number;
        this.pace = pace;
        this.gauge = gauge;
        this.start = Mark.now(gauge);
    }

    /** The next to send, as soon as there is room; null when all have ended. */
    synchronized @Nullable Job next() throws InterruptedException {
        while (true) {
            Job repeated = again.poll();
            if (repeated != null) {
                return repeated;
            }
            if (lastNanos == null && (next == number || late())) {
                lastNanos = System.nanoTime();
            }
            if (lastNanos != null && open == 0) {
                notifyAll();
                return null;
            }
            if (lastNanos == null && open < pace.inFlight()) {
                open++;
                return new Job(next++, System.nanoTime(), 1, 0, 0);
            }
            wait();
        }
    }

    /** It has ended. */
    synchronized void ended(Sample sample) {
        samples.add(sample);
        open--;
        if (samples.size() == pace.inFlight()) {
            fullNanos = sample.endNanos();
        }
        notifyAll();
    }

    /** It is to be sent once more. */
    synchronized void again(Job job) {
        again.add(job);
        notifyAll();
    }

    /** The result, once {@link #next} has said that all have ended. */
    synchronized Measured measured() {
        Mark end = Mark.now(gauge);
        samples.sort((one, other) -> Integer.compare(one.index(), other.index()));
        return new Measured(samples, start, lastNanos == null ? end.nanos() : lastNanos, end, pace.inFlight());
    }

    private boolean late() {
        return fullNanos != null && System.nanoTime() - fullNanos > pace.limit().toNanos();
    }
}
