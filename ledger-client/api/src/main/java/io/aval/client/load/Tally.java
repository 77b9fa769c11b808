package io.aval.client.load;

import io.aval.client.Outcome;
import java.util.Collection;

/**
 * What became of envelopes. The first four add up to all of them; the others count tries that were repeated.
 *
 * @param committed stand on the ledger
 * @param refused were refused in the end
 * @param invalid were ordered and found invalid in the end
 * @param unknown may or may not stand on the ledger
 * @param conflicts tries that failed because somebody was faster
 * @param lags tries that were not ordered because an endorser lagged or somebody did not answer
 */
public record Tally(int committed, int refused, int invalid, int unknown, int conflicts, int lags) {

    /** No envelopes. */
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0);

    static Tally of(Collection<Sample> samples) {
        Tally sum = NOTHING;
        for (Sample sample : samples) {
            sum = sum.plus(of(sample));
        }
        return sum;
    }

    private static Tally of(Sample sample) {
        int conflicts = sample.conflicts();
        int lags = sample.lags();
        return switch (sample.outcome()) {
            case Outcome.Committed _ -> new Tally(1, 0, 0, 0, conflicts, lags);
            case Outcome.Refused _ -> new Tally(0, 1, 0, 0, conflicts, lags);
            case Outcome.Invalid _ -> new Tally(0, 0, 1, 0, conflicts, lags);
            case Outcome.Unknown _ -> new Tally(0, 0, 0, 1, conflicts, lags);
        };
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                committed + other.committed,
                refused + other.refused,
                invalid + other.invalid,
                unknown + other.unknown,
                conflicts + other.conflicts,
                lags + other.lags);
    }

    /** Envelopes that do not stand on the ledger for certain. */
    public int failed() {
        return refused + invalid + unknown;
    }
}
