package io.aval.workbench.bench.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.seed.Seed;
import io.aval.engine.smti.SmtiInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeListsPropertyTest {
    private static final int SIZE = 40;

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void without_ties_all_ranks_differ_and_with_nothing_but_ties_none_does(String seed) {
        SmtiInstance strict = MadeLists.make(SIZE, 6, 0, new Seed(seed));
        SmtiInstance tied = MadeLists.make(SIZE, 6, 100, new Seed(seed));
        assertThat(strict.pairs()).as(seed).isBetween(SIZE * 6 / 2, SIZE * 6 * 2);
        for (int pair = 0; pair < strict.pairs(); pair++) {
            assertThat(strict.leftRank(pair)).as(seed).isEqualTo(pair - strict.firstOfLeft(strict.left(pair)));
        }
        for (int pair = 0; pair < tied.pairs(); pair++) {
            assertThat(tied.leftRank(pair)).as(seed).isZero();
            assertThat(tied.rightRank(pair)).as(seed).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void the_same_seed_makes_the_same_lists_and_everybody_lists_back(String seed) {
        SmtiInstance once = MadeLists.make(SIZE, 6, 50, new Seed(seed));
        SmtiInstance again = MadeLists.make(SIZE, 6, 50, new Seed(seed));
        assertThat(once.dropped()).as(seed).isZero();
        assertThat(told(once))
                .as(seed)
                .isEqualTo(told(again))
                .isNotEqualTo(told(MadeLists.make(SIZE, 6, 50, new Seed(seed + " other"))));
    }

    private static String told(SmtiInstance instance) {
        StringBuilder told = new StringBuilder();
        for (int pair = 0; pair < instance.pairs(); pair++) {
            told.append(instance.left(pair)).append(' ').append(instance.right(pair));
            told.append(' ')
                    .append(instance.leftRank(pair))
                    .append(' ')
                    .append(instance.rightRank(pair))
                    .append(';');
        }
        return told.toString();
    }
}
