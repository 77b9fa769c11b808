package io.aval.rules.appraisal.quality;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * Whom a right is compared with for one indicator: those of the same field, filing year and kind. The table is part of
 * the model, so the same rank comes out whoever computes it, and adding a right elsewhere changes nothing.
 *
 * @param indicator path of the indicator
 * @param key field, year and kind: {@code H01M-2021-INVENTION}
 * @param numbers the cohort's numbers, ascending
 */
public record Cohort(
        @Text(max = 64) String indicator,
        @Text(max = 64) String key,
        @Size(min = 1, max = 1000) List<Decimal> numbers) {

    /** Throws {@link IllegalArgumentException} if the numbers do not ascend. */
    public Cohort {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1).compareTo(numbers.get(i)) > 0) {
                throw new IllegalArgumentException("ascending");
            }
        }
    }

    /** The part of the cohort that lies below a number, of those equal to it a half: 0 to 1. */
    public double percentile(double number) {
        int below = 0;
        int equal = 0;
        for (Decimal other : numbers) {
            double value = other.real();
            below += value < number ? 1 : 0;
            equal += value == number ? 1 : 0;
        }
        return (below + equal / 2.0) / numbers.size();
    }
}
