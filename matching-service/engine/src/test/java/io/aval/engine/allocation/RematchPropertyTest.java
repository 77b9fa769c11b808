package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Problems.Shape;
import io.aval.engine.allocation.StableSolver.Settled;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RematchPropertyTest {
    @Test
    void gives_what_a_run_from_scratch_gives_after_demands_came_and_went() {
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            double density = 0.05 + 0.3 * random.nextDouble();
            Problem all =
                    Problems.random(random, new Shape(25, 12, 30, 50, 3, density).withCaps(seed % 5 == 0 ? 2 : 0));
            boolean[] wasThere = new boolean[25];
            boolean[] isThere = new boolean[25];
            for (int d = 0; d < 25; d++) {
                wasThere[d] = random.nextInt(8) > 0;
                isThere[d] = random.nextInt(8) > 0;
            }
            Problem before = only(all, wasThere);
            Problem now = only(all, isThere);
            int[] former = new int[25];
            Arrays.setAll(former, d -> wasThere[d] && isThere[d] ? d : -1);
            Settled settled = StableSolver.settle(before);

            assertThat(Rematch.solve(before, settled, now, former).held())
                    .as("seed %s", seed)
                    .isEqualTo(StableSolver.settle(now).held());
        }
    }

    /** The problem in which the other demands want nothing. */
    private static Problem only(Problem all, boolean[] there) {
        long[] limit = all.demands.limit.clone();
        for (int d = 0; d < there.length; d++) {
            limit[d] = there[d] ? limit[d] : 0;
        }
        Side demands = new Side(there.length, all.demands.parent, limit);
        return new Problem(demands, all.products, all.maxParts, all.minTicket, all.pairs);
    }
}
