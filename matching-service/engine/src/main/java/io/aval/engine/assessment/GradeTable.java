package io.aval.engine.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * Grades 1 (best) to 10 from Altman's Z″. A grade takes scores from its floor upwards.
 *
 * <p>Grades 1 to 5 are Altman's safe zone, 6 and 7 the grey one, 8 to 10 distress; within the zones the floors are this
 * project's choice and claim no probability of default.
 *
 * <pre>
 * grade   1     2     3     4     5     6     7     8      9     10
 * floor  8.00  6.00  4.50  3.50  2.60  1.85  1.10  0.00  -2.00   none
 * </pre>
 */
public final class GradeTable {
    private static final List<BigDecimal> FLOORS = List.of(
            new BigDecimal("8.00"),
            new BigDecimal("6.00"),
            new BigDecimal("4.50"),
            new BigDecimal("3.50"),
            new BigDecimal("2.60"),
            new BigDecimal("1.85"),
            new BigDecimal("1.10"),
            new BigDecimal("0.00"),
            new BigDecimal("-2.00"));

    private GradeTable() {}

    /** {@return the grade of a Z″, 1 to 10} */
    public static int grade(BigDecimal score) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (score.compareTo(FLOORS.get(i)) >= 0) {
                return i + 1;
            }
        }
        return FLOORS.size() + 1;
    }
}
