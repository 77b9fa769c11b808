package io.aval.engine.risk.pledge;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has laid on an asset, as one version of it was reported.
 *
 * @param id the same through all versions
 * @param version counts up; of two, the higher one holds, whichever arrives first
 * @param creditor for whom
 * @param until last day of a reservation; absent for one without end, and for every other state
 */
public record Claim(
        String id,
        long version,
        Product product,
        Asset asset,
        String creditor,
        State state,
        @Nullable BusinessDay until) {

    /** The products over which one thing might serve twice. */
    public enum Product {
        PLEDGE,
        DISCOUNT,
        RECEIVABLE,
        SECURITISATION
    }

    /** The states; free and released leave the asset to others. */
    public enum State {
        FREE,
        RESERVED,
        REGISTERED,
        RELEASED,
        /** Taken, sold or collected: there is no way back. */
        ENFORCED
    }

    /** Throws {@link IllegalArgumentException} for a last day of what is not a reservation. */
    public Claim {
        if (until != null && state != State.RESERVED) {
            throw new IllegalArgumentException("only a reservation has a last day");
        }
    }

    /** Whether it keeps others off on that day. */
    public boolean holds(BusinessDay day) {
        return switch (state) {
            case FREE, RELEASED -> false;
            case RESERVED -> until == null || !day.isAfter(until);
            case REGISTERED, ENFORCED -> true;
        };
    }
}
