package io.aval.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTableTest {
    @ParameterizedTest
    @CsvSource({
        "7220.88, 1", "8.00, 1", "7.9999999999, 2", "6.00, 2", "5.99, 3", "4.50, 3", "4.49, 4", "3.50, 4", "3.49, 5",
        "2.60, 5", "2.5999, 6", "1.85, 6", "1.84, 7", "1.10, 7", "1.0999, 8", "0, 8", "-0.0001, 9", "-2.00, 9",
        "-2.01, 10", "-1749.67, 10"
    })
    void gives_the_grade_whose_floor_the_score_reaches(BigDecimal score, int grade) {
        assertThat(GradeTable.grade(score)).isEqualTo(grade);
    }
}
