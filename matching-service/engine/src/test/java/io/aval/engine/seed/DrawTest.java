package io.aval.engine.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void draws_the_published_numbers() {
        Draw draw = new Draw(new Seed("seed"), "purpose", 1);

        List<Integer> drawn =
                IntStream.range(0, 10).mapToObj(i -> draw.below(1_000)).toList();

        // Recomputed apart, from the definition of the stream.
        assertThat(drawn).containsExactly(103, 362, 238, 488, 211, 469, 218, 66, 496, 384);
    }

    @Test
    void differs_by_seed_purpose_and_index() {
        assertThat(List.of(
                        first("seed", "purpose", 1),
                        first("other", "purpose", 1),
                        first("seed", "other", 1),
                        first("seed", "purpose", 2)))
                .doesNotHaveDuplicates();
    }

    @Test
    void is_even_and_within_its_bound() {
        Draw draw = new Draw(new Seed("seed"), "even", 0);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[draw.between(3, 9) - 3]++;
        }

        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 9_500 && count < 10_500);
    }

    @Test
    void refuses_an_empty_range_and_a_seed_that_is_no_text() {
        assertThatThrownBy(() -> new Draw(new Seed("seed"), "p", 0).below(0)).hasMessage("bound below 1: 0");
        assertThatThrownBy(() -> new Seed("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seed("line\n")).isInstanceOf(IllegalArgumentException.class);
    }

    private static int first(String seed, String purpose, long index) {
        return new Draw(new Seed(seed), purpose, index).below(Integer.MAX_VALUE);
    }
}
