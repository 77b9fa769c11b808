package io.aval.rules.appraisal.number;

/** The standard normal distribution. Pure functions; a relative error of some 1e-15 as far as a {@code double} goes. */
public final class Normal {

    private static final double ROOT_OF_TWO_PI = 2.5066282746310007;
    private static final double ONE_OVER_ROOT_OF_TWO_PI = 0.3989422804014327;

    /** Up to the median's quartile the first of the three approximations holds. */
    private static final double CENTRE = 0.67448975;

    /** √32. */
    private static final double FAR = 5.656854249492381;

    private static final double SIXTEENTH = 16;

    private static final double[] CENTRE_ABOVE = {
        0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356
    };
    private static final double[] CENTRE_BELOW = {
        1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673
    };
    private static final double[] SIDE_ABOVE = {
        1.0765576773720192e-08,
        0.39894151208813466,
        8.883149794388377,
        93.50665613217785,
        597.2702763948002,
        2494.5375852903726,
        6848.190450536283,
        11602.65143764735,
        9842.714838383978
    };
    private static final double[] SIDE_BELOW = {
        1,
        22.266688044328117,
        235.387901782625,
        1519.3775994075547,
        6485.558298266761,
        18615.571640885097,
        34900.95272114598,
        38912.00328609327,
        19685.429676859992
    };
    private static final double[] FAR_ABOVE = {
        0.023073441764940174,
        0.215898534057957,
        0.12740116116024736,
        0.022235277870649807,
        0.0014216191932278934,
        2.9112874951168793e-05
    };
    private static final double[] FAR_BELOW = {
        1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-05
    };

    private Normal() {}

    /** The density at x. */
    public static double density(double x) {
        return ONE_OVER_ROOT_OF_TWO_PI * bell(x);
    }

    /**
     * The probability of a value up to x; of −∞ and ∞ it is 0 and 1, of not-a-number not-a-number.
     *
     * <p>Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23
     * (1969), in the form for the normal distribution that he published as algorithm 715 (ACM TOMS 19, 1993).
     */
    public static double below(double x) {
        double far = x < 0 ? -x : x;
        if (far <= CENTRE) {
            double square = x * x;
            return 0.5 + x * Rational.quotient(CENTRE_ABOVE, CENTRE_BELOW, square);
        }
        double tail = tail(far);
        return x < 0 ? tail : 1 - tail;
    }

    /** The probability of a value above x, without the loss that {@code 1 - below(x)} has. */
    public static double above(double x) {
        return below(-x);
    }

    /**
     * The value up to which that probability lies; of 0 and 1 it is −∞ and ∞.
     *
     * <p>Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied
     * Statistics 37 (1988), PPND16.
     *
     * @param probability 0 to 1
     * @throws IllegalArgumentException if it is none
     */
    public static double inverse(double probability) {
        return NormalInverse.of(probability);
    }

    private static double tail(double x) {
        if (x <= FAR) {
            return bell(x) * Rational.quotient(SIDE_ABOVE, SIDE_BELOW, x);
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double inverse = 1 / (x * x);
        double rest = inverse * Rational.quotient(FAR_ABOVE, FAR_BELOW, inverse);
        return bell(x) * (1 / ROOT_OF_TWO_PI - rest) / x;
    }

    /** e^(−x²/2), the square split so that its rounding does not grow with x. */
    private static double bell(double x) {
        double coarse = (long) (x * SIXTEENTH) / SIXTEENTH;
        double rest = (x - coarse) * (x + coarse);
        return StrictMath.exp(-coarse * coarse * 0.5) * StrictMath.exp(-rest * 0.5);
    }
}
