package io.aval.rules.money;

import io.aval.rules.canonical.Range;

/**
 * Simple interest, {@code principal × rate × days / basis}, rounded half up to the fen once at the end: F(n) for the
 * first n units, F(b) − F(a−1) for the units a to b.
 *
 * <p>Days count the first or the last day of the time, not both. Pure and exact; the rate's form is the market's own, a
 * percentage from 0 to 99.9999.
 *
 * @param ratePpm yearly rate in millionths: 2.62 % is 26,200
 * @param days how long, ten years at most
 * @param basis days that the market counts as a year: 360, or 365
 */
public record Interest(
        @Range(max = Interest.MAX_PPM) int ratePpm,
        @Range(max = Interest.MAX_DAYS) int days,
        @Range(min = 360, max = 365) int basis)
        implements Accrual {

    /** Highest yearly rate, 99.9999 %. */
    public static final int MAX_PPM = 999_999;

    /** Longest time. */
    public static final int MAX_DAYS = 3_660;

    /** No interest. */
    public static final Interest FREE = new Interest(0, 0, 360);

    private static final long MILLION = 1_000_000;

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public Interest {
        boolean fits = ratePpm >= 0 && ratePpm <= MAX_PPM && days >= 0 && days <= MAX_DAYS;
        if (!fits || !isBasis(basis)) {
            throw new IllegalArgumentException("range");
        }
    }

    /** Whether the market counts years of so many days. */
    public static boolean isBasis(int days) {
        return days == 360 || days == 365;
    }

    /**
     * The interest on so many units, or on so many fen, in fen.
     *
     * @param units 0 to {@link Fen#MAX_VALUE}
     */
    @Override
    public long upTo(long units) {
        return HalfUp.of(units, (long) ratePpm * days, MILLION * basis);
    }

    /** Whether it eats up what it is reckoned on: no bill can be discounted so. */
    public boolean exceedsPrincipal() {
        return (long) ratePpm * days > MILLION * basis;
    }
}
