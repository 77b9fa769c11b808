package io.aval.engine.audit;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Solution.Prices;
import java.util.Optional;

/**
 * What a run's manifest rules, beside its inputs.
 *
 * @param mode what the run promises
 * @param mostCandidates of each demand's eligible products the run kept so many, the most wanted; at least 1
 * @param prices of the limits: demands, then their caps; products, then their caps; each by identifier
 * @param claimed how far the run claims to keep its mode's promise; what it does not claim is counted and no violation
 */
public record Ruling(Mode mode, int mostCandidates, Optional<Prices> prices, Exactness claimed) {

    /** All eligible pairs are candidates. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Checks the number. */
    public Ruling {
        if (mostCandidates < 1) {
            throw new IllegalArgumentException("a run keeps at least 1 candidate for each demand");
        }
    }

    /** A ruling of a run that claims to keep its mode's promise exactly. */
    public Ruling(Mode mode, int mostCandidates, Optional<Prices> prices) {
        this(mode, mostCandidates, prices, Exactness.EXACT);
    }

    /** {@return a ruling without prices, all eligible pairs being candidates} */
    public static Ruling of(Mode mode) {
        return new Ruling(mode, ALL, Optional.empty());
    }
}
