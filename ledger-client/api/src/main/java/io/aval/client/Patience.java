package io.aval.client;

import java.time.Duration;

/**
 * How long and how often a clerk tries.
 *
 * @param deadline for one submission
 * @param tries at most so many submissions of one request
 * @param pause before the first repetition; each further one waits longer by as much
 */
public record Patience(Duration deadline, int tries, Duration pause) {

    /** Enough for a ledger on this machine. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30), 8, Duration.ofMillis(5));

    public Patience {
        if (tries < 1 || deadline.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException("at least one try and no negative time");
        }
    }
}
