package io.aval.rules.bill;

import io.aval.rules.canonical.Range;

/**
 * What a party in recourse offers to pay.
 *
 * @param amountFen for the range that it takes over; may be 0 only where the money moves elsewhere
 */
public record Payment(
        Settlement settlement, @Range(max = Payment.MAX_FEN) long amountFen) {

    /** Face, interest and costs of the largest package stay far below it. */
    public static final long MAX_FEN = 1_000_000_000_000L;
}
