package io.aval.rules.appraisal.risk;

/** Refuses figures that mean nothing. */
final class Bounds {

    private Bounds() {}

    /** The figure, if it lies within both bounds; not-a-number never does. */
    static double within(double figure, double least, double most) {
        if (!(figure >= least && figure <= most)) {
            throw new IllegalArgumentException("range");
        }
        return figure;
    }

    /** A probability or a part. */
    static double part(double figure) {
        return within(figure, 0, 1);
    }

    /** An amount that is finite and not negative. */
    static double amount(double figure) {
        return within(figure, 0, Double.MAX_VALUE);
    }
}
