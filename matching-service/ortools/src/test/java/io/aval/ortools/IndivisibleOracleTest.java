package io.aval.ortools;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.gap.GapAnswer;
import io.aval.engine.gap.GapEffort;
import io.aval.engine.gap.GapInstance;
import io.aval.engine.gap.GapSolver;
import io.aval.engine.gap.GapType;
import io.aval.engine.gap.Sense;
import io.aval.engine.seed.Seed;
import io.aval.engine.smti.SmtiAnswer;
import io.aval.engine.smti.SmtiFile;
import io.aval.engine.smti.SmtiInstance;
import io.aval.engine.smti.SmtiMode;
import io.aval.engine.smti.SmtiSolver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our own solvers and CP-SAT find the same optimum on made instances too large for trying everything. */
class IndivisibleOracleTest {
    private static final int SECONDS = 60;

    @Test
    void generalised_assignment_has_the_same_optimum() {
        OrToolsGap oracle = new OrToolsGap();
        for (GapType type : GapType.values()) {
            for (int seed = 0; seed < 4; seed++) {
                GapInstance instance = type.make(3, 15, new Seed("oracle " + seed));
                for (Sense sense : Sense.values()) {
                    GapAnswer own = GapSolver.solve(instance, sense, GapEffort.DEFAULT, () -> false);
                    GapAnswer other = oracle.solve(instance, sense, SECONDS);
                    assertThat(own.status()).as("%s %d %s", type, seed, sense).isEqualTo(other.status());
                    assertThat(own.objective())
                            .as("%s %d %s", type, seed, sense)
                            .isEqualTo(other.objective());
                }
            }
        }
    }

    @Test
    void stable_matching_has_the_same_largest_size() throws Exception {
        OrToolsSmti oracle = new OrToolsSmti();
        for (int seed = 0; seed < 40; seed++) {
            SmtiInstance instance = SmtiFile.parse(made(new Random(seed), 20, 12 + seed % 9));
            SmtiAnswer own = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, () -> false);
            SmtiAnswer other = oracle.solve(instance, SECONDS);
            assertThat(other.status()).as("seed %d", seed).isEqualTo(SmtiAnswer.Status.OPTIMAL);
            assertThat(own.status()).as("seed %d", seed).isEqualTo(SmtiAnswer.Status.OPTIMAL);
            assertThat(own.size()).as("seed %d", seed).isEqualTo(other.size());
        }
    }

    private static String made(Random random, int lefts, int rights) {
        StringBuilder text = new StringBuilder("0\n" + lefts + "\n" + rights + "\n");
        for (int agent = 1; agent <= lefts; agent++) {
            text.append(agent).append(list(random, rights)).append('\n');
        }
        for (int agent = 1; agent <= rights; agent++) {
            int places = 1 + random.nextInt(2);
            text.append(agent)
                    .append(' ')
                    .append(places)
                    .append(list(random, lefts))
                    .append('\n');
        }
        return text.toString();
    }

    /** A quarter of the others in ties of two. */
    private static String list(Random random, int others) {
        List<Integer> order = new ArrayList<>();
        for (int other = 1; other <= others; other++) {
            if (random.nextInt(4) == 0) {
                order.add(other);
            }
        }
        Collections.shuffle(order, random);
        StringBuilder list = new StringBuilder();
        for (int index = 0; index < order.size(); index += 2) {
            list.append(" (").append(order.get(index));
            if (index + 1 < order.size()) {
                list.append(' ').append(order.get(index + 1));
            }
            list.append(')');
        }
        return list.toString();
    }
}
