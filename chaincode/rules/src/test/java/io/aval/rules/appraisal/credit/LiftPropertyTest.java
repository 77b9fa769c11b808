package io.aval.rules.appraisal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiftPropertyTest {

    private static final int GRID = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_change_alone_lifts_the_grade_and_none_smaller_does(long seed) {
        for (CreditModel model : new CreditModel[] {CreditModels.additive(seed), CreditModels.boosted(seed)}) {
            CreditScorer scorer = new CreditScorer(model);
            double[] row = CreditModels.row(seed);
            double enough = scorer.score(row) * 0.8;
            List<Lift.Change> alone = new Lift(scorer, row, enough).alone();
            for (int input = 0; input < row.length - 2; input++) {
                int at = input;
                Optional<Lift.Change> change =
                        alone.stream().filter(one -> one.input() == at).findFirst();
                change.ifPresent(one -> assertThat(with(scorer, row, at, one.to()))
                        .as("seed %d", seed)
                        .isLessThan(enough));
                nothingOnTheGridIsNearer(scorer, row, input, enough, change, seed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changes_together_lift_the_grade_where_none_does_alone(long seed) {
        CreditScorer scorer = new CreditScorer(CreditModels.additive(seed));
        double[] row = CreditModels.row(seed);
        double[] best = row.clone();
        double enough = scorer.score(row) * 0.3;
        List<Lift.Change> together = new Lift(scorer, row, enough).together();
        for (Lift.Change change : together) {
            best[change.input()] = change.to();
        }
        if (!together.isEmpty()) {
            assertThat(scorer.score(best)).as("seed %d", seed).isLessThan(enough);
        }
        boolean single = !new Lift(scorer, row, enough).alone().isEmpty();
        assertThat(together.size() == 1).as("seed %d", seed).isEqualTo(single);
    }

    private static void nothingOnTheGridIsNearer(
            CreditScorer scorer, double[] row, int input, double enough, Optional<Lift.Change> found, long seed) {
        if (Double.isNaN(row[input])) {
            assertThat(found).isEmpty();
            return;
        }
        double here = scorer.additive().scale(input, row[input]);
        for (int i = 0; i <= GRID; i++) {
            double value = -2 + 14.0 * i / GRID;
            if (with(scorer, row, input, value) < enough) {
                double distance = StrictMath.abs(scorer.additive().scale(input, value) - here);
                assertThat(found)
                        .as("seed %d, input %d at %s", seed, input, value)
                        .isPresent();
                assertThat(found.orElseThrow().distance())
                        .as("seed %d, input %d at %s", seed, input, value)
                        .isLessThanOrEqualTo(distance + 1e-5);
            }
        }
    }

    private static double with(CreditScorer scorer, double[] row, int input, double value) {
        double[] changed = row.clone();
        changed[input] = value;
        return scorer.score(changed);
    }
}
