package io.aval.engine.eligibility.cell;

import java.util.Comparator;

/**
 * What the forward filter knows of an enterprise.
 *
 * @param doc number of the enterprise, 0 or more, dense
 * @param industry code of its industry
 * @param region code of its region
 * @param grade grade, 1 (best) to 10
 * @param revenueFen revenue of the last closed year, 0 to 10^15 fen
 * @param ageYears years since it was founded, 0 to 500
 * @param ipCount rights that it owns, 0 to 1,000,000
 * @param score by which the best are chosen, 0 or more, higher is better
 */
public record Profile(
        int doc, String industry, String region, int grade, long revenueFen, int ageYears, int ipCount, int score) {
    /** Worst grade. */
    static final int GRADES = 10;

    /** The order in which profiles lie. */
    static final Comparator<Profile> CLUSTERED = Comparator.comparing(Profile::industry)
            .thenComparing(Profile::region)
            .thenComparingInt(Profile::grade)
            .thenComparingLong(Profile::revenueFen)
            .thenComparingInt(Profile::doc);

    private static final long MAX_REVENUE_FEN = 1_000_000_000_000_000L;

    /** Checks every component. */
    public Profile {
        boolean fits = doc >= 0
                && grade >= 1
                && grade <= GRADES
                && revenueFen >= 0
                && revenueFen <= MAX_REVENUE_FEN
                && ageYears >= 0
                && ageYears <= 500
                && ipCount >= 0
                && ipCount <= 1_000_000
                && score >= 0;
        if (!fits || industry.isEmpty() || region.isEmpty()) {
            throw new IllegalArgumentException("profile " + doc + " is out of its bounds");
        }
    }
}
