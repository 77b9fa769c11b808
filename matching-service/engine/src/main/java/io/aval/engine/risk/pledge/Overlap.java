package io.aval.engine.risk.pledge;

import java.util.Comparator;

/**
 * Two claims that hold the same thing, or parts of it.
 *
 * @param first the claim with the smaller id
 */
public record Overlap(Claim first, Claim second, Asset.Sameness sameness) implements Comparable<Overlap> {

    private static final Comparator<Overlap> ORDER = Comparator.<Overlap, String>comparing(
                    overlap -> overlap.first().id())
            .thenComparing(overlap -> overlap.second().id());

    /** Whether two creditors are concerned, or one has merely taken it for two loans of its own. */
    public boolean betweenCreditors() {
        return !first.creditor().equals(second.creditor());
    }

    @Override
    public int compareTo(Overlap other) {
        return ORDER.compare(this, other);
    }
}
