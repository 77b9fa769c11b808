package io.aval.engine.market;

import java.util.Comparator;
import java.util.Optional;

/**
 * Why a pair is refused, exactly. For the owner of the criterion, the platform's desk and the witness; what the other
 * side learns is coarser.
 *
 * @param reason a reason that refuses pairs
 * @param facet the facet of the criterion that failed; present with {@link Reason#CRITERION} and
 *     {@link Reason#DEMAND_CRITERION} alone
 */
public record Refusal(Reason reason, Optional<Facet> facet) implements Comparable<Refusal> {
    private static final Comparator<Refusal> ORDER = Comparator.comparing(Refusal::reason)
            .thenComparing(refusal -> refusal.facet().map(Enum::ordinal).orElse(-1));

    /** Checks that reason and facet fit. */
    public Refusal {
        boolean named = reason == Reason.CRITERION || reason == Reason.DEMAND_CRITERION;
        if (!reason.refusesPair() || named != facet.isPresent()) {
            throw new IllegalArgumentException(reason + " with facet " + facet);
        }
    }

    /** {@return the refusal for a fixed reason} */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, Optional.empty());
    }

    /** {@return the refusal for a criterion about a facet: the product's about a demand's, or the demand's} */
    public static Refusal of(Facet facet) {
        Reason reason = facet.side() == Facet.Side.DEMAND ? Reason.CRITERION : Reason.DEMAND_CRITERION;
        return new Refusal(reason, Optional.of(facet));
    }

    @Override
    public int compareTo(Refusal other) {
        return ORDER.compare(this, other);
    }
}
