package io.aval.engine.report;

import io.aval.engine.market.Reason;
import java.util.Optional;

/**
 * What a demand got.
 *
 * @param demand its identifier
 * @param amountFen what it wanted
 * @param fundedFen what it got, 0 to the amount
 * @param parts from how many products
 * @param shortfall why it did not get all; present exactly if it did not
 */
public record DemandOutcome(String demand, long amountFen, long fundedFen, int parts, Optional<Reason> shortfall) {
    /** How far a demand was served. */
    public enum Status {
        /** The whole amount. */
        MATCHED,
        /** A part of it. */
        PARTLY,
        /** Nothing. */
        UNMATCHED
    }

    /** Checks that amounts and reason fit together. */
    public DemandOutcome {
        if (fundedFen < 0 || fundedFen > amountFen || shortfall.isPresent() != (fundedFen < amountFen)) {
            throw new IllegalArgumentException("amounts and reason of demand " + demand + " do not fit");
        }
    }

    /** {@return how far the demand was served} */
    public Status status() {
        if (fundedFen == amountFen) {
            return Status.MATCHED;
        }
        return fundedFen == 0 ? Status.UNMATCHED : Status.PARTLY;
    }
}
