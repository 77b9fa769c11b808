package io.aval.engine.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapAnswerTest {
    private static final GapInstance TWO_BY_TWO =
            GapInstance.of(2, 2, new long[] {1, 2, 3, 4}, new long[] {5, 5, 5, 5}, new long[] {5, 9});

    @Test
    void an_allocation_adds_up_if_the_sum_is_the_claimed_one_and_nobody_is_overloaded() {
        assertThat(answer(5L, 1, 2).addsUp(TWO_BY_TWO)).isTrue();
        assertThat(answer(4L, 1, 2).addsUp(TWO_BY_TWO)).isFalse();
        assertThat(answer(3L, 1, 1).addsUp(TWO_BY_TWO)).isFalse();
        assertThat(answer(7L, 2, 2).addsUp(TWO_BY_TWO)).isFalse();
    }

    @Test
    void what_leaves_a_job_or_the_sum_open_does_not_add_up() {
        assertThat(answer(1L, 1).addsUp(TWO_BY_TWO)).isFalse();
        assertThat(answer(null).addsUp(TWO_BY_TWO)).isFalse();
        assertThat(answer(null, 1, 2).addsUp(TWO_BY_TWO)).isFalse();
    }

    private static GapAnswer answer(@Nullable Long sum, int... agents) {
        return new GapAnswer(
                GapAnswer.Status.FEASIBLE,
                sum,
                null,
                Arrays.stream(agents).boxed().toList(),
                false);
    }
}
