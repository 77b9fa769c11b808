package io.aval.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.audit.Verdict;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 10,000 demands, 500 products, about 20 eligible products a demand, budgets at 90 % of demand. */
class MatchScaleSimulationTest {
    private static final int DEMANDS = 10_000;
    private static final int PRODUCTS = 500;
    private static final int REGIONS = 25;

    @Test
    void matches_ten_thousand_demands_without_a_blocking_pair() {
        Market market = market(new Random(42));
        Seed seed = new Seed("scale");

        long start = System.nanoTime();
        Match match = Match.of(market, seed);
        long matched = System.nanoTime();
        Verdict verdict = MatchReport.audit(market, seed, match);
        long audited = System.nanoTime();

        System.out.printf(
                "scale: %,d demands x %,d products, %,d eligible pairs, %,d parts: match %d ms, audit %d ms%n",
                DEMANDS,
                PRODUCTS,
                match.eligiblePairs(),
                match.allocation().parts().size(),
                (matched - start) / 1_000_000,
                (audited - matched) / 1_000_000);
        assertThat(verdict.blockingPairs()).isZero();
        assertThat(verdict.holds()).isTrue();
        assertThat(match.eligiblePairs()).isBetween(150_000L, 250_000L);
    }

    private static Market market(Random random) {
        List<Demand> demands = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < DEMANDS; i++) {
            long amount = Math.max(1_000_000, (long) (StrictMath.exp(random.nextGaussian()) * 100_000_000));
            total += amount;
            demands.add(new Demand(
                    "D" + i,
                    "E" + i,
                    FinanceKind.PLEDGE,
                    amount,
                    360,
                    60_000,
                    "AUTO",
                    "R" + random.nextInt(REGIONS),
                    1 + random.nextInt(10),
                    3 * amount,
                    1 + random.nextInt(4)));
        }
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(new Product(
                    "P" + i,
                    "F" + i % 50,
                    FinanceKind.PLEDGE,
                    total * 9 / 10 / PRODUCTS,
                    1_000_000,
                    2_000_000_000L,
                    RateCurve.linear(30_000 + 1_000 * random.nextInt(10), 1_000),
                    360,
                    Set.of("AUTO"),
                    Set.of("R" + i % REGIONS),
                    10,
                    5_000));
        }
        return new Market(demands, products);
    }
}
