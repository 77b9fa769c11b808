package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Size;
import java.util.List;

/**
 * How far the margin of an enterprise moves when the model is trained on other samples: standard deviations in bands of
 * the margin, from repeated training.
 *
 * @param upTo ends of the bands, ascending; the last band has none
 * @param deviation one for each band
 */
public record Spread(
        @Size(max = 20) List<Decimal> upTo,
        @Size(min = 1, max = 21) List<Decimal> deviation) {

    /** Throws {@link IllegalArgumentException} unless there is one deviation more than ends. */
    public Spread {
        if (upTo.size() + 1 != deviation.size()) {
            throw new IllegalArgumentException("bands");
        }
        upTo = List.copyOf(upTo);
        deviation = List.copyOf(deviation);
    }

    /** The standard deviation of a margin. */
    public double at(double margin) {
        int band = 0;
        while (band < upTo.size() && margin > upTo.get(band).real()) {
            band++;
        }
        return deviation.get(band).real();
    }
}
