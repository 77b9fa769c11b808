package io.aval.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Samples;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchReportPropertyTest {
    @Test
    void every_random_market_passes_the_audit() {
        long eligible = 0;
        long partly = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Market market = Samples.random(random, random.nextInt(40), random.nextInt(10));

            MatchReport report = MatchReport.run(market, new Seed("seed-" + seed % 3));

            assertThat(report.verdict().violations()).as("seed %s", seed).isEmpty();
            assertThat(report.verdict().blockingPairs()).as("seed %s", seed).isZero();
            assertThat(report.eligiblePairs() + report.refusals().total())
                    .as("seed %s", seed)
                    .isEqualTo(
                            (long) market.demands().size() * market.products().size());
            eligible += report.eligiblePairs();
            partly += report.count(DemandOutcome.Status.PARTLY);
        }
        assertThat(eligible).isGreaterThan(5_000);
        assertThat(partly).isGreaterThan(500);
    }

    @Test
    void the_order_of_input_leaves_the_bytes_alone() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Market market = Samples.random(random, 30, 8);
            List<Demand> demands = new ArrayList<>(market.demands());
            List<Product> products = new ArrayList<>(market.products());
            Collections.shuffle(demands, random);
            Collections.shuffle(products, random);

            byte[] first = CanonicalLines.bytes(MatchReport.run(market, new Seed("s")));
            byte[] second = CanonicalLines.bytes(MatchReport.run(new Market(demands, products), new Seed("s")));

            assertThat(second).as("seed %s", seed).isEqualTo(first);
        }
    }

    @Test
    void criteria_of_both_sides_are_judged_alike_by_solver_and_auditor() {
        long asked = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market asking = AskingSamples.of(random, Samples.random(random, 30, 12));
            // This solver knows no caps, and the auditor would say so.
            Market market = new Market(asking.demands(), asking.products());

            MatchReport report = MatchReport.run(market, new Seed("s"));

            assertThat(report.verdict().violations()).as("seed %s", seed).isEmpty();
            asked += report.refusals().byReason().getOrDefault(Reason.CRITERION, 0L);
            asked += report.refusals().byReason().getOrDefault(Reason.DEMAND_CRITERION, 0L);
        }
        assertThat(asked).isGreaterThan(1_000);
    }
}
