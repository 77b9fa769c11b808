package io.aval.rules.appraisal.number;

/** {@link Normal#inverse}: three approximations, by how far the probability lies from a half. */
final class NormalInverse {

    private static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARE = 0.180625;
    private static final double FAR = 5;
    private static final double SHIFT = 1.6;

    private static final double[] CENTRE_ABOVE = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };
    private static final double[] CENTRE_BELOW = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1
    };
    private static final double[] SIDE_ABOVE = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };
    private static final double[] SIDE_BELOW = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1
    };
    private static final double[] FAR_ABOVE = {
        2.0103343992922881e-07,
        2.7115555687434876e-05,
        0.0012426609473880784,
        0.026532189526576124,
        0.29656057182850487,
        1.7848265399172913,
        5.463784911164114,
        6.657904643501103
    };
    private static final double[] FAR_BELOW = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1
    };

    private NormalInverse() {}

    static double of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability");
        }
        double distance = probability - 0.5;
        if (distance <= CENTRE && distance >= -CENTRE) {
            double rest = CENTRE_SQUARE - distance * distance;
            return distance * Rational.quotient(CENTRE_ABOVE, CENTRE_BELOW, rest);
        }
        double tail = distance < 0 ? probability : 1 - probability;
        double far = tail == 0 ? Double.POSITIVE_INFINITY : side(StrictMath.sqrt(-StrictMath.log(tail)));
        return distance < 0 ? -far : far;
    }

    private static double side(double root) {
        return root <= FAR
                ? Rational.quotient(SIDE_ABOVE, SIDE_BELOW, root - SHIFT)
                : Rational.quotient(FAR_ABOVE, FAR_BELOW, root - FAR);
    }
}
