package io.aval.engine.gap;

/**
 * How much a search may do, counted in steps and not in time, so that two machines find the same.
 *
 * @param ascents steps of the multipliers at the root
 * @param descents local searches
 * @param dives descents along the bound, into regions around the best allocation
 * @param nodes nodes of the branch and bound that proves
 */
public record GapEffort(int ascents, int descents, int dives, long nodes) {
    /** What a user gets who asks for nothing else: a minute or so for 20 agents and 200 jobs. */
    public static final GapEffort DEFAULT = new GapEffort(3_000, 40, 600, 200_000);

    /** Checks the counts. */
    public GapEffort {
        if (ascents < 1 || descents < 1 || dives < 0 || nodes < 0) {
            throw new IllegalArgumentException("efforts are at least 1, dives and nodes at least 0");
        }
    }
}
