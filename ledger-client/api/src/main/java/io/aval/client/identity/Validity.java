package io.aval.client.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * From when until when a certificate holds. The usual lifetimes stand here and nowhere else.
 *
 * @param from first instant
 * @param until last instant; later than {@code from}
 */
public record Validity(Instant from, Instant until) {

    /** Of a node, an administrator or a client: a year, so that renewal is practised before it is urgent. */
    public static final Duration USUAL = Duration.ofDays(365);

    /** Of a root: ten years, since replacing it means an update of every channel. */
    public static final Duration ROOT = Duration.ofDays(3650);

    // Machines' clocks differ a little; a certificate from the future is refused
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a certificate cannot end at " + until + " and begin at " + from);
        }
    }

    /** From five minutes ago on, so that a clock that is slow does not take it for one of the future. */
    public static Validity lasting(Duration lifetime, Instant now) {
        return new Validity(now.minus(BACKDATED), now.plus(lifetime));
    }
}
