package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final long MILLI = 1_000_000;

    @Test
    void draws_each_victim_once_before_any_comes_again_and_the_same_by_the_same_seed() {
        int kinds = Victim.values().length;
        List<Victim> drawn = Victim.draw(2 * kinds, new Random(5));
        assertThat(EnumSet.copyOf(drawn.subList(0, kinds))).hasSize(kinds);
        assertThat(EnumSet.copyOf(drawn.subList(kinds, 2 * kinds))).hasSize(kinds);
        assertThat(Victim.draw(2 * kinds, new Random(5))).isEqualTo(drawn);
        assertThat(Victim.draw(2 * kinds, new Random(6))).isNotEqualTo(drawn);
    }

    @Test
    void takes_the_longest_gap_that_ended_after_the_kill_and_began_before_the_end() {
        List<Long> commits =
                List.of(0L, 900 * MILLI, 1_000 * MILLI, 1_400 * MILLI, 1_500 * MILLI, 1_600 * MILLI, 9_000 * MILLI);
        assertThat(Round.gapMillis(commits, 1_100 * MILLI, 1_550 * MILLI)).isEqualTo(400);
        assertThat(Round.gapMillis(commits, 500 * MILLI, 1_550 * MILLI)).isEqualTo(900);
        assertThat(Round.gapMillis(List.of(), 0, 0)).isZero();
    }
}
