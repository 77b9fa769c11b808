package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditEvaluationTest {

    static final BusinessDay BASE = BusinessDay.parse("2026-11-23");
    private static final CreditModel MODEL = CreditModels.additive(3);

    static Sheet sheet(int ageDays, String... namesAndValues) {
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            leaves.add(
                    new Leaf(namesAndValues[i], namesAndValues[i + 1], "tax office", BASE.plusDays(-ageDays), 3, null));
        }
        return Sheet.of(BASE, Digest.of("salt"), leaves);
    }

    private static Sheet usual(int ageDays) {
        return sheet(
                ageDays, "event.lawsuit", "1", "event.overdue", "2", "ratio-2", "3", "ratio-3", "1", "branch", "b");
    }

    private static double number(Outcome outcome, String name) {
        return Double.parseDouble(outcome.find(name).orElseThrow());
    }

    @Test
    void a_sheet_is_evaluated_whole() {
        Outcome outcome = CreditEvaluation.evaluate(usual(0), MODEL, 1);
        double pd = number(outcome, "pd");
        assertThat(pd).isBetween(number(outcome, "pd.low"), number(outcome, "pd.high"));
        assertThat(outcome.whole("grade")).isEqualTo(GradeScale.USUAL.grade(pd));
        assertThat(outcome.find("curve.1")).isEqualTo(outcome.find("pd"));
        assertThat(number(outcome, "curve.5")).isGreaterThan(number(outcome, "curve.4"));
        assertThat(outcome.find("reason.1")).isPresent();
        assertThat(outcome.remarks())
                .extracting(remark -> remark.leaf() + " " + remark.treatment())
                .containsExactly("binned MISSING");
    }

    @Test
    void the_change_that_it_names_does_lift_the_grade() {
        Outcome before = CreditEvaluation.evaluate(usual(0), MODEL, 1);
        String name = before.find("lift.1").orElseThrow();
        String to = before.find("lift.1.to").orElseThrow();
        List<Leaf> leaves = new ArrayList<>(usual(0).leaves());
        leaves.replaceAll(leaf -> leaf.name().equals(name)
                ? new Leaf(name, to, leaf.source(), leaf.observed(), leaf.level(), null)
                : leaf);
        Outcome after = CreditEvaluation.evaluate(Sheet.of(BASE, Digest.of("salt"), leaves), MODEL, 1);
        assertThat(after.whole("grade"))
                .isLessThan(before.whole("grade"))
                .isLessThanOrEqualTo(before.whole("lift.grade"));
    }

    @Test
    void a_stale_score_decays_to_the_sector() {
        double sector = MODEL.sector().mean();
        double fresh = number(CreditEvaluation.evaluate(usual(0), MODEL, 1), "pd");
        double year = number(CreditEvaluation.evaluate(usual(365), MODEL, 1), "pd");
        double ages = number(CreditEvaluation.evaluate(usual(9_490), MODEL, 1), "pd");
        assertThat(year).isCloseTo((fresh + sector) / 2, within(1e-7));
        assertThat(ages).isCloseTo(sector, within(1e-7));
    }

    @Test
    void what_cannot_be_used_is_remarked() {
        Outcome outcome = CreditEvaluation.evaluate(
                sheet(0, "branch", "moon", "ratio-2", "500", "ratio-3", "much", "colour", "red"), MODEL, 1);
        assertThat(outcome.remarks())
                .extracting(remark -> remark.leaf() + " " + remark.treatment())
                .contains(
                        "branch DROPPED",
                        "ratio-2 CLIPPED",
                        "ratio-3 DROPPED",
                        "colour UNKNOWN",
                        "event.lawsuit MISSING");
    }

    @Test
    void altmans_scores_stand_beside_it_where_their_ratios_are_known() {
        Outcome outcome = CreditEvaluation.evaluate(
                sheet(
                        0,
                        "altman.ratio.1",
                        "0.15",
                        "altman.ratio.2",
                        "0.2",
                        "altman.ratio.3",
                        "0.08",
                        "altman.ratio.4",
                        "0.9"),
                MODEL,
                1);
        assertThat(outcome.find("altman.emerging")).hasValue("3.1186");
        assertThat(outcome.find("altman.emerging.zone")).hasValue("safe");
        assertThat(outcome.find("altman.z")).isEmpty();
    }

    @Test
    void a_boosted_model_is_evaluated_the_same_way() {
        Outcome outcome = CreditEvaluation.evaluate(usual(0), CreditModels.boosted(3), 1);
        assertThat(outcome.find("pd")).isPresent();
        assertThat(outcome.find("lift.grade")).isPresent();
    }
}
