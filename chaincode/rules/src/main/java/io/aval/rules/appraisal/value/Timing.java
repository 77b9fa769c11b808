package io.aval.rules.appraisal.value;

/** When within a year its money comes. */
public enum Timing {
    /** Evenly over the year, so in its middle on average (期中折现). */
    MID_YEAR,
    /** All at the end (期末折现). */
    YEAR_END;

    /** By how much a present value reckoned to year's end grows: √(1+k) at mid-year. */
    double lift(double rate) {
        return this == MID_YEAR ? StrictMath.sqrt(1 + rate) : 1;
    }
}
