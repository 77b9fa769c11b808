package io.aval.engine.eligibility.cell;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is asked of enterprises; all of it must hold. Ranges include both ends.
 *
 * @param industries empty: all
 * @param regions empty: all
 * @param bestGrade 1 to 10
 * @param worstGrade the best grade to 10
 */
public record Filter(
        SortedSet<String> industries,
        SortedSet<String> regions,
        int bestGrade,
        int worstGrade,
        long leastRevenueFen,
        long mostRevenueFen,
        int leastAgeYears,
        int leastIpCount) {
    /** Copies the sets and checks the grades. */
    public Filter {
        industries = Collections.unmodifiableSortedSet(new TreeSet<>(industries));
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        if (bestGrade < 1 || worstGrade > Profile.GRADES || bestGrade > worstGrade) {
            throw new IllegalArgumentException("grades from " + bestGrade + " to " + worstGrade);
        }
    }

    /** {@return whether a profile meets it: the definition that every faster way must equal} */
    public boolean admits(Profile profile) {
        return (industries.isEmpty() || industries.contains(profile.industry()))
                && (regions.isEmpty() || regions.contains(profile.region()))
                && bestGrade <= profile.grade()
                && profile.grade() <= worstGrade
                && leastRevenueFen <= profile.revenueFen()
                && profile.revenueFen() <= mostRevenueFen
                && profile.ageYears() >= leastAgeYears
                && profile.ipCount() >= leastIpCount;
    }
}
