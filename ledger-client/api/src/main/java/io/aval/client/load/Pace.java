package io.aval.client.load;

import java.time.Duration;

/**
 * How hard to push.
 *
 * @param threads that send, 1 to 512
 * @param inFlight most envelopes under way at once, at least 1
 * @param tries most submissions of one envelope; above 1, what failed only because somebody was faster or an endorser
 *     lagged is sent again on fresh openings
 * @param limit no new envelope is begun later than this after the window was full for the first time
 */
public record Pace(int threads, int inFlight, int tries, Duration limit) {

    private static final int MOST_THREADS = 512;

    /** Time enough for everything. */
    public static final Duration UNLIMITED = Duration.ofDays(1);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public Pace {
        if (threads < 1 || threads > MOST_THREADS || inFlight < 1 || tries < 1 || !limit.isPositive()) {
            throw new IllegalArgumentException("1 to 512 threads, and at least one in flight, one try and some time");
        }
    }

    /** The same for so long only. */
    public Pace within(Duration time) {
        return new Pace(threads, inFlight, tries, time);
    }
}
