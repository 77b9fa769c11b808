package io.aval.engine.training.learn;

import io.aval.rules.appraisal.credit.CreditInput;
import io.aval.rules.appraisal.credit.InputScale;
import java.util.List;

/** The scales of a list of inputs. */
final class ScaleOf {

    private final List<InputScale> scales;

    ScaleOf(List<CreditInput> inputs) {
        scales = inputs.stream().map(InputScale::new).toList();
    }

    /** Not a number where the value is missing. */
    double of(int input, double value) {
        return scales.get(input).of(value);
    }
}
