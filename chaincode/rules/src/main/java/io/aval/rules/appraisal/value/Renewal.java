package io.aval.rules.appraisal.value;

/**
 * The worth of a right that is kept only while it pays its annuities: {@code V_a = max(0, r_a − c_a + β·E[V_{a+1}])}.
 *
 * <p>Source: A. Pakes, "Patents as options: some estimates of the value of holding European patent stocks",
 * Econometrica 54 (1986), with returns that move on a binomial lattice.
 *
 * @param firstReturn of the year that begins now
 * @param up factor of a good year, not below {@code down}
 * @param down factor of a bad year, above 0
 * @param chance of a good year, 0 to 1
 * @param discount β, what a unit in one year is worth now
 */
public record Renewal(double firstReturn, double up, double down, double chance, double discount) {

    /**
     * What it is worth before the first of these annuities is paid; never negative.
     *
     * @param annuities of the years 1, 2, … to the end of its term
     */
    public double value(double[] annuities) {
        int years = annuities.length;
        double[] values = new double[years + 1];
        double bottom = firstReturn;
        for (int age = 1; age < years; age++) {
            bottom *= down;
        }
        for (int age = years - 1; age >= 0; age--) {
            double returned = bottom;
            for (int ups = 0; ups <= age; ups++) {
                double later = discount * (chance * values[ups + 1] + (1 - chance) * values[ups]);
                double kept = returned - annuities[age] + later;
                values[ups] = kept > 0 ? kept : 0;
                returned *= up / down;
            }
            values[age + 1] = 0;
            bottom /= down;
        }
        return values[0];
    }

    /** Whether the first annuity is worth its money. */
    public boolean keep(double[] annuities) {
        return value(annuities) > 0;
    }
}
