package io.aval.rules.appraisal.right;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.appraisal.sheet.Treatment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class RightEvaluationTest {

    private static final RightModel MODEL = RightModel.of(HouseModels.ipValue().parameters());
    static final List<String> SAMPLES = HouseModels.SAMPLES;
    private static final long SEED = 20_261_123;

    /** The sample with some leaves replaced, added, or, without a value, left out. */
    private static Sheet changed(String sample, String... changes) {
        Sheet sheet = HouseModels.sample(sample);
        List<Leaf> leaves = new ArrayList<>(sheet.leaves());
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            leaves.removeIf(leaf -> leaf.name().equals(parts[0]));
            if (!parts[1].isEmpty()) {
                leaves.add(new Leaf(parts[0], parts[1], "test", sheet.base(), 2, null));
            }
        }
        return Sheet.of(sheet.base(), sheet.salt(), leaves);
    }

    private static Outcome evaluate(String sample, String... changes) {
        return RightEvaluation.evaluate(changed(sample, changes), MODEL, SEED);
    }

    private static String word(Outcome outcome, String name) {
        return outcome.find(name).orElse("none");
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void every_sample_has_an_interval_around_its_median(String sample) {
        Outcome outcome = evaluate(sample);
        assertThat(outcome.find("not-valued")).isEmpty();
        List<Long> quantiles = Arrays.asList(
                outcome.whole("value.p5.fen"),
                outcome.whole("value.p25.fen"),
                outcome.whole("value.p50.fen"),
                outcome.whole("value.p75.fen"),
                outcome.whole("value.p95.fen"));
        // What is still developed may be worth nothing; an owner then lets it lapse
        assertThat(quantiles).isSorted().doesNotHaveDuplicates().allMatch(fen -> fen >= 0);
        assertThat(outcome.whole("value.central.fen"))
                .isBetween(outcome.whole("value.p25.fen"), outcome.whole("value.p75.fen"));
        assertThat(outcome.whole("method." + word(outcome, "method") + ".fen"))
                .isEqualTo(outcome.whole("value.central.fen"));
        assertThat(outcome.whole("grade")).isBetween(1L, 9L);
        assertThat(outcome.remarks()).noneMatch(remark -> remark.treatment() == Treatment.UNKNOWN);
    }

    /** Revenue in units of ten thousand yuan; the chain that ends at 316.592024 of them. */
    @Test
    void a_whole_chain_of_relief_from_royalty_comes_out_to_the_fen() {
        Outcome outcome = evaluate(
                "auto-invention",
                "revenue.1=20000000",
                "revenue.2=24000000",
                "revenue.3=26400000",
                "revenue.4=26400000",
                "revenue.5=24000000",
                "revenue.6=20000000",
                "royalty=0.04",
                "contribution=1",
                "tax=0.25",
                "discount.rate=0.18",
                "life.economic=6");
        assertThat(outcome.whole("value.central.fen")).isEqualTo(316_592_024L);
        assertThat(word(outcome, "discount.source")).isEqualTo("sheet");
    }

    @ParameterizedTest
    @CsvSource({"gate.in-force", "gate.ownership", "gate.annuity"})
    void a_failed_gate_is_named_and_nothing_is_valued(String gate) {
        Outcome outcome = evaluate("auto-invention", gate + "=0");
        assertThat(word(outcome, gate)).isEqualTo("failed");
        assertThat(word(outcome, "quality.score")).isEqualTo("0");
        assertThat(word(outcome, "not-valued")).isEqualTo(gate);
        assertThat(word(outcome, "grade")).isEqualTo("10");
        assertThat(outcome.find("value.p50.fen")).isEmpty();
    }

    @Test
    void an_unknown_gate_is_no_failure_but_the_weakest_collateral() {
        Outcome outcome = evaluate("auto-invention", "gate.annuity=");
        assertThat(word(outcome, "gate.annuity")).isEqualTo("unknown");
        assertThat(word(outcome, "grade")).isEqualTo("10");
        assertThat(outcome.whole("value.p50.fen"))
                .isEqualTo(evaluate("auto-invention").whole("value.p50.fen"));
        assertThat(outcome.remarks())
                .anyMatch(remark -> remark.leaf().equals("gate.annuity") && remark.treatment() == Treatment.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=PATENT, unknown kind",
        "kind=, unknown kind",
        "industry=FARMING, unknown industry",
        "scenario=gift, unknown scenario",
        "filed=2006-11-22, the term is over",
        "contract-end=2026-01-01, the term is over",
        "life.economic=0, no method has its inputs"
    })
    void what_cannot_be_valued_says_why(String change, String why) {
        Outcome outcome = evaluate("auto-invention", change);
        assertThat(word(outcome, "not-valued")).isEqualTo(why);
        assertThat(outcome.find("value.p50.fen")).isEmpty();
    }

    @Test
    void methods_without_their_inputs_say_what_is_missing() {
        Outcome outcome = evaluate("auto-invention", "contribution=", "share=");
        assertThat(word(outcome, "left-out.royalty-relief")).isEqualTo("no contribution");
        assertThat(word(outcome, "left-out.profit-share")).isEqualTo("no share");
        assertThat(word(outcome, "left-out.rnpv")).isEqualTo("no margin");
        assertThat(word(outcome, "method")).isEqualTo("market");
        assertThat(word(evaluate("biomedicine-invention"), "left-out.royalty-relief"))
                .isEqualTo("still in development");
    }

    @Test
    void a_share_of_profit_stems_from_the_first_that_tells_it() {
        String[] investment = {"share=", "invested.technology=2000000", "invested.partner=20000000"};
        assertThat(evaluate("auto-invention", investment).find("method.profit-share.fen"))
                .isPresent();
        String[] margin = {"share=", "extra-profit.1=2000000", "extra-profit.2=2500000"};
        assertThat(evaluate("auto-invention", margin).find("method.profit-share.fen"))
                .isPresent();
        assertThat(evaluate("auto-invention", "share=", "extra-profit.1=1", "profit.1=-5")
                        .find("method.profit-share.fen"))
                .isEmpty();
    }

    @Test
    void quality_enters_a_price_only_by_a_link_that_is_on() {
        Sheet better = changed("auto-invention", "share=", "legal.detectability.evidence=100");
        Sheet worse = changed("auto-invention", "share=", "legal.detectability.evidence=20");
        RightModel linked = linked();
        assertThat(RightEvaluation.evaluate(better, MODEL, SEED).find("method.profit-share.fen"))
                .isEmpty();
        Outcome high = RightEvaluation.evaluate(better, linked, SEED);
        Outcome low = RightEvaluation.evaluate(worse, linked, SEED);
        assertThat(high.whole("method.profit-share.fen")).isGreaterThan(low.whole("method.profit-share.fen"));
        assertThat(word(high, "link")).isEqualTo("0.16 to 0.27");
        assertThat(high.whole("value.p50.fen")).isEqualTo(low.whole("value.p50.fen"));
        assertThat(high.remarks())
                .anyMatch(remark -> remark.leaf().equals("share") && remark.treatment() == Treatment.DEFAULTED);
    }

    private static RightModel linked() {
        RightModel m = MODEL;
        ShareLink on =
                new ShareLink(true, m.link().low(), m.link().high(), m.link().source());
        return new RightModel(
                m.leaves(),
                m.trees(),
                m.weights(),
                m.gates(),
                m.cohorts(),
                m.rates(),
                m.royalties(),
                m.stages(),
                on,
                m.spreads(),
                m.pledges(),
                m.grades(),
                m.wideSpread(),
                m.shortLife(),
                m.fade(),
                m.draws(),
                m.order());
    }

    @Test
    void a_missing_royalty_is_the_industrys_and_remarked() {
        Outcome outcome = evaluate("auto-invention", "royalty=");
        assertThat(outcome.whole("value.central.fen"))
                .isEqualTo(evaluate("auto-invention", "royalty=0.04").whole("value.central.fen"));
        assertThat(outcome.remarks()).anySatisfy(remark -> {
            assertThat(remark.leaf()).isEqualTo("royalty");
            assertThat(remark.detail()).isEqualTo("usual in automotive");
        });
    }

    @Test
    void the_strongest_input_stands_first_in_the_sensitivity() {
        Outcome outcome = evaluate("auto-invention");
        List<Long> widths = new ArrayList<>();
        outcome.findings().stream()
                .filter(finding -> finding.name().startsWith("sensitivity.")
                        && finding.name().endsWith("down.fen"))
                .forEach(down -> widths.add(Math.abs(
                        outcome.whole(down.name()) - outcome.whole(down.name().replace("down", "up")))));
        assertThat(widths).hasSizeGreaterThanOrEqualTo(5);
        assertThat(widths.reversed()).isSorted();
        long central = outcome.whole("value.central.fen");
        assertThat(outcome.whole("sensitivity.royalty.up.fen")).isBetween(central * 11 / 10 - 1, central * 11 / 10 + 1);
    }

    @Test
    void an_option_to_invest_is_valued_beside() {
        Outcome outcome = evaluate(
                "biomedicine-invention", "option.investment=300000000", "option.volatility=0.6", "option.years=8");
        assertThat(outcome.whole("option.value.fen")).isBetween(0L, outcome.whole("value.central.fen"));
    }
}
