package io.aval.rules.appraisal.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Reading;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    private static final RightModel MODEL = RightModel.of(HouseModels.ipValue().parameters());
    private static final Tree PATENT = MODEL.trees().getFirst();
    private static final WeightSet PLEDGE = MODEL.weights().getFirst();

    private static Indicator measured(String... cuts) {
        List<Decimal> decimals = Arrays.stream(cuts).map(Decimal::new).toList();
        return new Indicator("any", "any", "any", decimals, Decimal.ZERO, Decimal.of(100), Decimal.of(1), 0, false);
    }

    private static Score score(List<Cohort> cohorts, Optional<String> cohort, Leaf... leaves) {
        List<Leaf> all = new ArrayList<>(List.of(leaves));
        all.add(Leaf.claimed("kind", "INVENTION"));
        Sheet sheet = Sheet.of(BusinessDay.of("2026-11-23"), Digest.of("salt"), all);
        List<io.aval.rules.appraisal.sheet.LeafRule> rules = new ArrayList<>(MODEL.leaves());
        rules.addAll(PATENT.rules());
        return Score.of(PATENT, PLEDGE, cohorts, cohort, new Reading(sheet, rules));
    }

    @Test
    void the_tree_of_patents_has_the_standards_shape() {
        List<Tree.Placed> indicators = PATENT.indicators();
        assertThat(PATENT.heads()).hasSize(3);
        assertThat(PATENT.heads().stream()
                        .mapToInt(head -> head.branches().size())
                        .sum())
                .isEqualTo(14);
        assertThat(indicators)
                .filteredOn(placed -> !placed.indicator().extension())
                .hasSize(27);
        assertThat(indicators)
                .filteredOn(placed -> placed.indicator().extension())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "0.99, 20", "1, 40", "2, 60", "3.5, 60", "4, 80", "8, 100", "99, 100"})
    void more_of_it_falls_into_a_better_band(double number, int points) {
        assertThat(measured("1", "2", "4", "8").points(number)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "1.01, 80", "4, 60", "8, 40", "8.01, 20"})
    void less_of_it_falls_into_a_better_band(double number, int points) {
        assertThat(measured("8", "4", "2", "1").points(number)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "39, 20", "40, 40", "99, 80", "100, 100"})
    void what_a_person_judged_is_brought_down_to_its_band(double number, int points) {
        assertThat(measured().points(number)).isEqualTo(points);
    }

    @Test
    void cuts_that_turn_around_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> measured("1", "3", "2", "4"));
        assertThatIllegalArgumentException().isThrownBy(() -> measured("1", "2"));
    }

    @Test
    void every_house_weight_is_needed_to_the_last_digit() {
        for (WeightSet set : MODEL.weights()) {
            Tree tree = MODEL.trees().stream()
                    .filter(each -> each.name().equals(set.tree()))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < set.weights().size(); i++) {
                List<Weight> off = new ArrayList<>(set.weights());
                Weight old = off.get(i);
                Decimal more = Decimal.of(old.weight().exact().add(new java.math.BigDecimal("0.000000000001")));
                off.set(i, new Weight(old.node(), more));
                WeightSet wrong = with(set, off);
                assertThatIllegalArgumentException()
                        .as(old.node())
                        .isThrownBy(() -> wrong.requireFits(tree))
                        .withMessageContaining("no whole");
            }
            WeightSet missing = with(set, set.weights().subList(1, set.weights().size()));
            assertThatIllegalArgumentException().isThrownBy(() -> missing.requireFits(tree));
        }
    }

    @Test
    void weights_that_do_not_follow_from_their_judgements_are_refused() {
        Judgement equal = new Judgement("root", List.of("1", "1", "1", "1", "1", "1", "1", "1", "1"));
        WeightSet wrong = new WeightSet("any", 1, "pledge", "patent", PLEDGE.weights(), List.of(equal));
        assertThatIllegalArgumentException().isThrownBy(() -> wrong.requireFits(PATENT));
    }

    private static WeightSet with(WeightSet set, List<Weight> weights) {
        return new WeightSet(set.name(), set.version(), set.scenario(), set.tree(), weights, set.judgements());
    }

    @Test
    void a_score_is_the_weighted_mean_and_rises_with_every_indicator() {
        Random random = new Random(7);
        TreeMap<String, Double> points = new TreeMap<>();
        PATENT.indicators().forEach(placed -> points.put(placed.path(), 20.0 * (1 + random.nextInt(4))));
        Score before = Score.rolledUp(PATENT, PLEDGE.numbers(), points);
        for (String path : points.keySet()) {
            TreeMap<String, Double> better = new TreeMap<>(points);
            better.merge(path, 20.0, Double::sum);
            assertThat(Score.rolledUp(PATENT, PLEDGE.numbers(), better).total())
                    .as(path)
                    .isGreaterThan(before.total());
        }
        points.replaceAll((path, any) -> 60.0);
        assertThat(Score.rolledUp(PATENT, PLEDGE.numbers(), points).total()).isCloseTo(60, within(1e-12));
    }

    @Test
    void an_indicator_that_nobody_tells_counts_as_the_band_below_the_middle() {
        assertThat(score(List.of(), Optional.empty()).total()).isCloseTo(40, within(1e-12));
    }

    @Test
    void a_rank_is_taken_within_the_cohort_that_the_model_has() {
        String path = "technical.advancement.citations";
        List<Decimal> numbers = List.of(Decimal.of(0), Decimal.of(1), Decimal.of(1), Decimal.of(5), Decimal.of(9));
        Cohort cohort = new Cohort(path, "H01M-2021-INVENTION", numbers);
        assertThat(cohort.percentile(1)).isEqualTo(0.4);
        assertThat(cohort.percentile(100)).isEqualTo(1);
        Leaf raw = Leaf.claimed("raw." + path, "9");
        Score ranked = score(List.of(cohort), Optional.of("H01M-2021-INVENTION"), raw);
        assertThat(ranked.nodes()).containsEntry(path, 100.0);
        Score elsewhere = score(List.of(cohort), Optional.of("H01M-2020-INVENTION"), raw);
        assertThat(elsewhere.nodes()).containsEntry(path, 40.0);
    }
}
