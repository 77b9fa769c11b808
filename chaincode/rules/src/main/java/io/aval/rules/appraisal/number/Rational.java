package io.aval.rules.appraisal.number;

/** Quotients of polynomials by Horner's rule, in one fixed order of operations. */
final class Rational {

    private Rational() {}

    /** The polynomial whose coefficients are given from the highest power to the constant. */
    static double polynomial(double[] coefficients, double x) {
        double value = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) {
            value = value * x + coefficients[i];
        }
        return value;
    }

    /** One polynomial divided by another. */
    static double quotient(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }
}
