package io.aval.rules.appraisal.credit;

import java.util.List;

/** The additive part of a model, compiled to arrays. Immutable. */
final class AdditivePart {

    private final CreditInput.Shape[] shapes;
    private final double[][] at;
    /** Log-odds at each knot, on each step, for each word. */
    private final double[][] odds;
    /** The scale without the weight, in the same places. */
    private final double[][] scale;

    private final double[] missing;

    AdditivePart(List<CreditInput> inputs) {
        int size = inputs.size();
        shapes = new CreditInput.Shape[size];
        at = new double[size][];
        odds = new double[size][];
        scale = new double[size][];
        missing = new double[size];
        for (int i = 0; i < size; i++) {
            CreditInput input = inputs.get(i);
            shapes[i] = input.shape();
            at[i] = Reals.of(input.at());
            scale[i] = Reals.of(input.to());
            odds[i] = new double[scale[i].length];
            for (int k = 0; k < odds[i].length; k++) {
                odds[i][k] = input.weight().real() * scale[i][k];
            }
            missing[i] = input.missing().real();
        }
    }

    int size() {
        return shapes.length;
    }

    double odds(int input, double value) {
        return Double.isNaN(value) ? missing[input] : read(input, value, odds[input], missing[input]);
    }

    /** Not a number where the value is missing or an unknown word. */
    double scale(int input, double value) {
        return Double.isNaN(value) ? Double.NaN : read(input, value, scale[input], Double.NaN);
    }

    double[] knots(int input) {
        return at[input];
    }

    private double read(int input, double value, double[] to, double otherwise) {
        return switch (shapes[input]) {
            case CURVE -> curve(at[input], to, value);
            case STEPS -> to[below(at[input], value)];
            case WORDS -> value >= 0 && value < to.length ? to[(int) value] : otherwise;
        };
    }

    private static double curve(double[] at, double[] to, double value) {
        int above = below(at, value);
        if (above == 0) {
            return to[0];
        }
        if (above == at.length) {
            return to[above - 1];
        }
        double share = (value - at[above - 1]) / (at[above] - at[above - 1]);
        return to[above - 1] + share * (to[above] - to[above - 1]);
    }

    /** How many are below the value. */
    private static int below(double[] at, double value) {
        int low = 0;
        int size = at.length;
        while (size > 0) {
            int half = size >>> 1;
            if (at[low + half] < value) {
                low += half + 1;
                size -= half + 1;
            } else {
                size = half;
            }
        }
        return low;
    }
}
