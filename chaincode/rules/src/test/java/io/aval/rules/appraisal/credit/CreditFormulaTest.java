package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.sheet.Decimal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditFormulaTest {

    @ParameterizedTest
    @CsvSource({"Z,2.464,GREY", "PRIVATE,2.101110,GREY", "EMERGING,3.118600,SAFE"})
    void altmans_scores_of_the_known_vector_are_exact(Altman altman, BigDecimal score, Altman.Zone zone) {
        List<BigDecimal> ratios = Stream.of("0.15", "0.20", "0.08", "0.90", "1.20")
                .map(BigDecimal::new)
                .toList();
        assertThat(altman.score(ratios)).isEqualByComparingTo(score);
        assertThat(altman.zone(altman.score(ratios))).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "Z,2.99,GREY",
        "Z,3,SAFE",
        "Z,1.81,GREY",
        "Z,1.80,DISTRESS",
        "PRIVATE,2.91,SAFE",
        "PRIVATE,1.22,DISTRESS",
        "EMERGING,2.6,GREY",
        "EMERGING,1.09,DISTRESS"
    })
    void each_score_has_its_own_cut_offs(Altman altman, BigDecimal score, Altman.Zone zone) {
        assertThat(altman.zone(score)).isEqualTo(zone);
    }

    @Test
    void too_few_ratios_give_no_score() {
        assertThatIllegalArgumentException().isThrownBy(() -> Altman.Z.score(Collections.nCopies(4, BigDecimal.ONE)));
    }

    @Test
    void ohlson_and_zmijewski_are_their_sums() {
        ReferenceScores.Statement sound = new ReferenceScores.Statement(100, 100, 50, 20, 60, 40, 5, 5, 10, false);
        // −1.32 + 3.015 − 0.286 + 0.0757·40/60 − 0.1185 − 0.366
        assertThat(ReferenceScores.ohlson(sound)).isCloseTo(0.974966667, within(1e-9));
        // N(−4.336 − 0.22565 + 2.8395 + 0.006)
        assertThat(ReferenceScores.zmijewski(sound)).isCloseTo(0.043067296, within(1e-9));
        ReferenceScores.Statement broken = new ReferenceScores.Statement(100, 100, 120, -20, 40, 60, -10, -5, -2, true);
        assertThat(ReferenceScores.ohlson(broken)).isGreaterThan(ReferenceScores.ohlson(sound));
        assertThat(ReferenceScores.zmijewski(broken)).isGreaterThan(0.9);
    }

    @Test
    void six_hundred_points_at_fifty_to_one_with_twenty_to_double() {
        Scorecard card = new Scorecard(Decimal.of(600), Decimal.of(50), Decimal.of(20));
        assertThat(card.factor()).isCloseTo(28.853901, within(1e-6));
        assertThat(card.offset()).isCloseTo(487.122876, within(1e-6));
        assertThat(card.points(-StrictMath.log(50))).isCloseTo(600, within(1e-9));
        assertThat(card.points(-StrictMath.log(100))).isCloseTo(620, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"12,6,0.7071", "12,24,0.25", "12,12,0.5", "24,0,1"})
    void evidence_halves_with_every_half_life(int halfLife, int age, double left) {
        assertThat(new EventClass("overdue", halfLife).left(age)).isCloseTo(left, within(5e-5));
    }

    @Test
    void a_pool_learns_from_what_it_sees() {
        Pool pool = new Pool(Decimal.of(2), Decimal.of(98)).observed(3, 50);
        assertThat(pool.mean()).isCloseTo(5.0 / 150, within(1e-15));
        assertThat(Decimal.of(pool.mean(), 6).value()).isEqualTo("0.033333");
    }

    @Test
    void a_hidden_state_follows_what_is_observed() {
        // m⁻ = 0.45, P⁻ = 0.81·0.2 + 0.05 = 0.212, K = 0.212/0.512
        LatentCredit next = new LatentCredit(0.5, 0.2).step(new LatentCredit.Motion(0.9, 0.05, 0.3), 1.0);
        assertThat(next.mean()).isCloseTo(0.45 + 0.4140625 * 0.55, within(1e-12));
        assertThat(next.variance()).isCloseTo(0.5859375 * 0.212, within(1e-12));
    }

    @Test
    void a_term_curve_multiplies_what_survives() {
        TermCurve level = new TermCurve(Decimal.of(1), List.of(Decimal.ZERO, Decimal.ZERO));
        double margin = Odds.margin(0.1);
        assertThat(level.cumulative(margin, 0)[0]).isCloseTo(0.1, within(1e-12));
        assertThat(level.cumulative(margin, 0)[1]).isCloseTo(0.19, within(1e-12));
        TermCurve returning = new TermCurve(Decimal.ZERO, List.of(Decimal.ZERO, Decimal.ZERO));
        assertThat(returning.cumulative(margin, Odds.margin(0.02))[1]).isCloseTo(1 - 0.9 * 0.98, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.0029,1", "0.003,2", "0.0599,6", "0.06,7", "0.3499,9", "0.35,10", "1,10"})
    void a_grade_ends_below_its_cap(double probability, int grade) {
        assertThat(GradeScale.USUAL.grade(probability)).isEqualTo(grade);
    }

    @Test
    void tables_that_contradict_themselves_are_not_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradeScale(Collections.nCopies(9, new Decimal("0.1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Tree(List.of(new Tree.Split(0, Decimal.ZERO, 0, -1, 1, 1, true)), List.of(Decimal.ZERO)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pool(Decimal.ZERO, Decimal.of(1)));
    }
}
