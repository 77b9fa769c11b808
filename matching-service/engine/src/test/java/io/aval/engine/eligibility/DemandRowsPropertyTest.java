package io.aval.engine.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Samples;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandRowsPropertyTest {
    @Test
    void a_product_finds_exactly_the_demands_that_the_definition_lets_it_finance() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Market market = AskingSamples.of(random, Samples.random(random, random.nextInt(200), 10));
            DemandRows rows = DemandRows.of(market.demands());
            for (Product product : market.products()) {
                int[] expected = IntStream.range(0, market.demands().size())
                        .filter(d -> Eligibility.refusal(market.demands().get(d), product)
                                .isEmpty())
                        .toArray();

                assertThat(rows.eligible(product)).as("seed " + seed).isEqualTo(expected);
                found += expected.length;
            }
        }
        assertThat(found).isGreaterThan(2_000);
    }
}
