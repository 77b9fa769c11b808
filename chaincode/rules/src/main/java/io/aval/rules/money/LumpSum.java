package io.aval.rules.money;

import io.aval.rules.canonical.Range;

/**
 * A lump sum that lies on a range, spread evenly to its units: a fee, costs, what was paid for the range. It stays
 * written down as it was for the whole range, however the range is split afterwards; each part takes its difference.
 *
 * @param from first unit
 * @param to last unit
 * @param fen the sum
 */
public record LumpSum(
        @Range(min = 1, max = LumpSum.MAX_UNITS) long from,
        @Range(min = 1, max = LumpSum.MAX_UNITS) long to,
        @Range(max = Fen.MAX_VALUE) long fen)
        implements Accrual {

    /** Most units of a package. */
    public static final long MAX_UNITS = 100_000_000_000L;

    /** Throws {@link IllegalArgumentException} with reason {@code range}. */
    public LumpSum {
        boolean ordered = from >= 1 && from <= to && to <= MAX_UNITS;
        if (!ordered || fen < 0 || fen > Fen.MAX_VALUE) {
            throw new IllegalArgumentException("range");
        }
    }

    /** Units outside the range bear nothing. */
    @Override
    public long upTo(long units) {
        long within = Math.clamp(units, from - 1, to) - (from - 1);
        return HalfUp.of(fen, within, to - from + 1);
    }
}
