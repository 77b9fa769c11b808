package io.aval.engine.risk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How far a default runs back along guarantees. */
class ContagionTest {

    private static final List<Guarantee> ROW = List.of(
            new Guarantee("1", "b", "a", 100), new Guarantee("2", "c", "b", 50), new Guarantee("3", "d", "c", 50));

    @Test
    void a_guarantor_that_can_pay_stops_it() {
        assertThat(Contagion.from("a", ROW, Map.of("b", 100L))).containsExactly("a");
        assertThat(Contagion.from("a", ROW, Map.of("b", 99L, "c", 50L))).containsExactly("a", "b");
        assertThat(Contagion.from("a", ROW, Map.of())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void two_debts_together_may_be_too_much() {
        List<Guarantee> two = List.of(
                new Guarantee("1", "g", "a", 60), new Guarantee("2", "g", "b", 60), new Guarantee("3", "b", "a", 1));
        assertThat(Contagion.from("a", two, Map.of("g", 100L, "b", 5L))).containsExactly("a");
        assertThat(Contagion.from("a", two, Map.of("g", 100L, "b", 0L))).containsExactly("a", "b", "g");
    }

    @Test
    void more_means_never_make_more_fall_and_the_order_changes_nothing() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Guarantee> guarantees = new ArrayList<>();
            Map<String, Long> little = new TreeMap<>();
            Map<String, Long> much = new TreeMap<>();
            for (int i = 0; i < 25; i++) {
                int from = random.nextInt(10);
                int to = (from + 1 + random.nextInt(9)) % 10;
                guarantees.add(new Guarantee("g" + i, "p" + from, "p" + to, 1 + random.nextInt(100)));
            }
            for (int i = 0; i < 10; i++) {
                long means = random.nextInt(120);
                little.put("p" + i, means);
                much.put("p" + i, means + random.nextInt(50));
            }
            var fallen = Contagion.from("p0", guarantees, little);
            assertThat(fallen).as("seed %s", seed).containsAll(Contagion.from("p0", guarantees, much));
            Collections.shuffle(guarantees, random);
            assertThat(Contagion.from("p0", guarantees, little))
                    .as("seed %s", seed)
                    .isEqualTo(fallen);
        }
    }
}
