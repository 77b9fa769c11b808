package io.aval.rules.appraisal.right;

/**
 * What a method makes of its inputs, in the one form in which all of them are simulated: a part that is worth itself
 * now, flows that scatter and flows that do not, year by year in mid-year money.
 *
 * @param method by which
 * @param base worth now
 * @param flows of the years 1, 2, … that scale and grow
 * @param charges taken off them, which neither scale nor grow; of equal length
 * @param tax rate at which a buyer amortises; 0 where no benefit is added
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never let out of the package
record Projection(Method method, double base, double[] flows, double[] charges, double tax) {

    /** A method that tells a price at once. */
    static Projection price(Method method, double price) {
        return new Projection(method, price, new double[0], new double[0], 0);
    }

    /** Whether it is the price of something that was sold or made, not the worth of an income. */
    boolean priced() {
        return flows.length == 0;
    }

    /**
     * The value, not below 0: an owner may let a right lapse.
     *
     * @param scale of the flows, 1 as projected
     * @param growth a year, beside what is projected
     * @param rate of discount
     * @param life years that it still earns; of a year that it earns in part, that part counts
     */
    double value(double scale, double growth, double rate, double life) {
        int whole = (int) life;
        double rest = life - whole;
        int years = rest > 0 ? whole + 1 : whole;
        if (years > flows.length) {
            years = flows.length;
        }
        double step = 1 / (1 + rate);
        double grown = 1 + growth;
        double factor = 1;
        double scaled = scale;
        double sum = 0;
        double annuity = 0;
        for (int year = 0; year < years; year++) {
            factor *= step;
            scaled *= grown;
            double flow = scaled * flows[year] - charges[year];
            sum += (year < whole ? flow : rest * flow) * factor;
            annuity += factor;
        }
        double lift = StrictMath.sqrt(1 + rate);
        double benefit = years == 0 ? 1 : 1 / (1 - tax / years * annuity * lift);
        double value = (base * scale + sum * lift) * benefit;
        return value > 0 ? value : 0;
    }
}
