package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * Grades 1 (best) to 10 by the probability of default within a year.
 *
 * @param below what lies below it has the grade, for grades 1 to 9, ascending; grade 10 is the rest
 */
public record GradeScale(@Size(min = 9, max = 9) List<Decimal> below) {

    /** Each cap about 1.6 to 2 times the one before: this project's choice. */
    public static final GradeScale USUAL =
            new GradeScale(Stream.of("0.003", "0.006", "0.012", "0.02", "0.035", "0.06", "0.1", "0.18", "0.35")
                    .map(Decimal::new)
                    .toList());

    /** The worst grade. */
    public static final int WORST = 10;

    /** Throws {@link IllegalArgumentException} unless the caps ascend between 0 and 1. */
    public GradeScale {
        below = List.copyOf(below);
        double before = 0;
        for (Decimal cap : below) {
            if (cap.real() <= before || cap.real() >= 1) {
                throw new IllegalArgumentException("caps ascend between 0 and 1");
            }
            before = cap.real();
        }
    }

    /** The grade of a probability of default. */
    public int grade(double probability) {
        int grade = 1;
        while (grade < WORST && probability >= below.get(grade - 1).real()) {
            grade++;
        }
        return grade;
    }

    /** The cap of a grade from 1 to 9. */
    public double cap(int grade) {
        return below.get(grade - 1).real();
    }
}
