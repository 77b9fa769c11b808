package io.aval.engine.smti;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check must find what is wrong, or it would prove nothing. */
class MatchingTest {
    // Both men like woman 1 best; she is indifferent, woman 2 takes only man 2.
    private static final String TWO = "0\n2\n2\n1 1\n2 1 2\n1 (1 2)\n2 2\n";

    @Test
    void a_pair_that_both_prefer_blocks() throws Exception {
        SmtiInstance instance = SmtiFile.parse(TWO);
        assertThat(new Matching(instance, new int[] {-1, 2}).fault()).hasValue("blocked by 1 and 1");
        assertThat(new Matching(instance, new int[] {-1, -1}).fault()).isPresent();
    }

    @Test
    void indifference_does_not_block() throws Exception {
        SmtiInstance instance = SmtiFile.parse(TWO);
        assertThat(new Matching(instance, new int[] {-1, 1}).fault()).isEmpty();
        assertThat(new Matching(instance, new int[] {0, 2}).fault()).isEmpty();
    }

    @Test
    void a_place_too_many_is_no_matching() throws Exception {
        SmtiInstance instance = SmtiFile.parse(TWO);
        assertThat(new Matching(instance, new int[] {0, 1}).fault()).hasValue("no matching at 2 and 1");
    }

    @Test
    void the_largest_takes_the_right_side_of_a_tie() throws Exception {
        SmtiAnswer answer = SmtiSolver.solve(SmtiFile.parse(TWO), SmtiMode.MAX, 1_000, () -> false);
        assertThat(answer.pairs()).containsExactly(new SmtiAnswer.Pair(1, 1), new SmtiAnswer.Pair(2, 2));
        assertThat(answer.bound()).isEqualTo(2);
    }

    @Test
    void nobody_is_matched_where_there_is_no_place() throws Exception {
        SmtiInstance instance = SmtiFile.parse("0\n2\n1\n1 1\n2 1\n1 0 (1 2)\n");
        SmtiAnswer answer = SmtiSolver.solve(instance, SmtiMode.MAX, 1_000, () -> false);
        assertThat(answer.size()).isZero();
        assertThat(answer.status()).isEqualTo(SmtiAnswer.Status.OPTIMAL);
    }
}
