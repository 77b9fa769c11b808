package io.aval.rules.appraisal.credit;

import java.util.List;

/** Scales the values of one input as every evaluation does: training has to see what serving sees. Immutable. */
public final class InputScale {

    private final AdditivePart part;

    /** The scale of that input. */
    public InputScale(CreditInput input) {
        part = new AdditivePart(List.of(input));
    }

    /** The scaled value; not a number where it is missing or an unknown word. */
    public double of(double value) {
        return part.scale(0, value);
    }
}
