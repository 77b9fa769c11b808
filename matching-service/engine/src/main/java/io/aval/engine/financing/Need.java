package io.aval.engine.financing;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.pledge.PledgeFacts;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise needs and what it has to offer.
 *
 * @param amountFen money wanted, fen
 * @param tenorDays for how long, days
 * @param maxRatePpm highest contract rate that it accepts, millionths a year
 * @param day when the money is wanted
 * @param pdPpm probability that it defaults within a year, millionths
 * @param lgdPpm part of the exposure that is lost if it does, once the pledge is realised, millionths
 * @param capitalPpm capital that the financier holds against the exposure, millionths of it
 * @param right what it would pledge; absent if nothing
 * @param bill what it would discount; absent if nothing
 */
public record Need(
        @Range(min = 1, max = Need.MAX_FEN) long amountFen,
        @Range(min = 1, max = 3660) int tenorDays,
        @Range(max = 999_999) int maxRatePpm,
        BusinessDay day,
        @Range(max = 999_999) int pdPpm,
        @Range(max = 1_000_000) int lgdPpm,
        @Range(min = 1, max = 1_000_000) int capitalPpm,
        @Nullable Security right,
        @Nullable HeldBill bill) {

    /** A million million yuan: what is reckoned from it fits. */
    public static final long MAX_FEN = 100_000_000_000_000L;

    /**
     * A right to be pledged.
     *
     * @param valueFen its appraised value, fen
     * @param facts what is known of an application to register the pledge
     */
    public record Security(@Range(max = Need.MAX_FEN) long valueFen, PledgeFacts facts) {}

    /**
     * A bill that the enterprise holds.
     *
     * @param faceFen fen
     * @param due maturity
     * @param bankAccepted whether a bank accepted it
     * @param acceptorPdPpm probability that the acceptor defaults within a year, millionths
     */
    public record HeldBill(
            @Range(min = 1, max = Json.MAX_NUMBER) long faceFen,
            BusinessDay due,
            boolean bankAccepted,
            @Range(max = 999_999) int acceptorPdPpm) {}

    /** The same with another probability of default. */
    Need withPd(int nextPpm) {
        return new Need(amountFen, tenorDays, maxRatePpm, day, nextPpm, lgdPpm, capitalPpm, right, bill);
    }
}
