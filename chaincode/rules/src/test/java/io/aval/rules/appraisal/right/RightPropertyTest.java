package io.aval.rules.appraisal.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.aval.rules.appraisal.house.HouseModels;
import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.appraisal.sheet.Outcome;
import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.canonical.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RightPropertyTest {

    private static final RightModel MODEL = RightModel.of(HouseModels.ipValue().parameters());
    static final List<String> SAMPLES = HouseModels.SAMPLES;
    private static final long SEED = Long.getLong("aval.seed", 20_261_124L);
    private static final List<String> MONEY =
            List.of("revenue", "profit", "asset", "cash-with", "cash-without", "comparable-price", "cost", "outlay");
    private static final List<String> ODD = List.of(
            "-1", "0", "999999999999999999", "NaN", "high", "1e9", "2026-02-30", "0.000000000001", "-999999999");

    private static Sheet with(Sheet sheet, java.util.function.UnaryOperator<Leaf> change) {
        return Sheet.of(
                sheet.base(), sheet.salt(), sheet.leaves().stream().map(change).toList());
    }

    private static Leaf value(Leaf leaf, String value) {
        return new Leaf(leaf.name(), value, leaf.source(), leaf.observed(), leaf.level(), leaf.evidence());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void twice_the_money_is_twice_the_value(String sample) {
        Sheet sheet = HouseModels.sample(sample);
        Sheet twice = with(sheet, leaf -> {
            boolean money = MONEY.stream().anyMatch(stem -> leaf.name().startsWith(stem + "."))
                    && !leaf.name().endsWith("return");
            return money
                    ? value(
                            leaf,
                            Decimal.of(2 * Double.parseDouble(leaf.value()), 4).value())
                    : leaf;
        });
        Outcome once = RightEvaluation.evaluate(sheet, MODEL, SEED);
        Outcome doubled = RightEvaluation.evaluate(twice, MODEL, SEED);
        for (String name : List.of("value.p5.fen", "value.p50.fen", "value.p95.fen", "value.central.fen")) {
            assertThat((double) doubled.whole(name)).as(sample + name).isCloseTo(2.0 * once.whole(name), within(2.0));
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void another_seed_moves_the_interval_a_little_and_the_central_value_not(String sample) {
        Sheet sheet = HouseModels.sample(sample);
        Outcome one = RightEvaluation.evaluate(sheet, MODEL, SEED);
        Outcome other = RightEvaluation.evaluate(sheet, MODEL, SEED + 1);
        assertThat(other).isNotEqualTo(one).isEqualTo(RightEvaluation.evaluate(sheet, MODEL, SEED + 1));
        assertThat(other.whole("value.central.fen")).isEqualTo(one.whole("value.central.fen"));
        double median = one.whole("value.p50.fen");
        assertThat((double) other.whole("value.p50.fen")).as(sample).isCloseTo(median, within(0.02 * median));
    }

    @RepeatedTest(60)
    void whatever_a_sheet_says_comes_out_as_a_sound_outcome(RepetitionInfo info) {
        long seed = SEED + info.getCurrentRepetition();
        Random random = new Random(seed);
        Sheet sample = HouseModels.sample(SAMPLES.get(random.nextInt(SAMPLES.size())));
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf leaf : sample.leaves()) {
            int lot = random.nextInt(12);
            if (lot > 0) {
                leaves.add(lot == 1 ? value(leaf, ODD.get(random.nextInt(ODD.size()))) : leaf);
            }
        }
        leaves.add(Leaf.claimed("colour", "red"));
        Sheet odd = Sheet.of(sample.base(), sample.salt(), leaves);
        assertThatCode(() -> {
                    Outcome outcome = RightEvaluation.evaluate(odd, MODEL, seed);
                    assertThat(Schema.of(Outcome.class)
                                    .decode(Schema.of(Outcome.class).encode(outcome)))
                            .isEqualTo(outcome);
                    boolean valued = outcome.find("value.p50.fen").isPresent();
                    assertThat(outcome.find("not-valued").isPresent()).isNotEqualTo(valued);
                })
                .as("-Daval.seed=%d", seed)
                .doesNotThrowAnyException();
    }
}
