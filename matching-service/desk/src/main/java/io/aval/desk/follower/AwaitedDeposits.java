package io.aval.desk.follower;

import io.aval.engine.index.Awaited;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When to ask again for deposits that have not arrived: soon at first, then ever less often. For one thread. */
final class AwaitedDeposits {

    private static final long SHORTEST_NANOS = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MAX_AT_ONCE = 500;

    private List<Awaited> open;
    private long pause = SHORTEST_NANOS;
    private long next = System.nanoTime();

    AwaitedDeposits(List<Awaited> open) {
        this.open = open;
    }

    /** How long to wait for the next event, given that one would wait so long if nothing were awaited. */
    Duration patience(Duration usual) {
        if (open.isEmpty()) {
            return usual;
        }
        Duration left = Duration.ofNanos(Math.max(0, next - System.nanoTime()));
        return left.compareTo(usual) < 0 ? left : usual;
    }

    /** Those to ask for now. */
    List<Awaited> due() {
        if (open.isEmpty() || System.nanoTime() - next < 0) {
            return List.of();
        }
        pause = Math.min(2 * pause, LONGEST_NANOS);
        next = System.nanoTime() + pause;
        return open.subList(0, Math.min(open.size(), MAX_AT_ONCE));
    }

    /** Learns what is awaited now; what is new is asked for soon. */
    void know(List<Awaited> now) {
        Set<Awaited> fresh = new HashSet<>(now);
        open.forEach(fresh::remove);
        if (!fresh.isEmpty()) {
            pause = SHORTEST_NANOS;
            next = System.nanoTime() + pause;
        }
        open = now;
    }
}
