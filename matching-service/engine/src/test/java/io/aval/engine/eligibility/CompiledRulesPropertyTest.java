package io.aval.engine.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Refusal;
import io.aval.engine.market.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CompiledRulesPropertyTest {
    @Test
    void rows_of_bits_judge_every_pair_as_the_definition_does() {
        SortedMap<Reason, Long> seen = new TreeMap<>();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Market market = AskingSamples.of(random, Samples.random(random, 25, random.nextInt(150)));

            agree("seed " + seed, market, seen);
        }
        assertThat(seen.keySet()).allMatch(Reason::refusesPair).hasSize(10);
        assertThat(seen.values()).allMatch(count -> count > 50);
    }

    @Test
    void more_distinct_numbers_than_rows_are_kept_change_nothing() {
        Random random = new Random(5);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            products.add(spread(random, i));
        }
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long amount = random.nextLong(1, 2_000_000);
            demands.add(Samples.sized(Samples.demand("D" + i), amount, amount + random.nextLong(2_000_000), 1 + i % 2));
        }
        SortedMap<Reason, Long> seen = new TreeMap<>();

        agree("spread", new Market(demands, products), seen);

        assertThat(seen).containsKeys(Reason.LOAN_TO_VALUE, Reason.BELOW_MINIMUM_TICKET, Reason.RATE_ABOVE_MAXIMUM);
    }

    private static Product spread(Random random, int number) {
        Product base = Samples.product("P" + number);
        return new Product(
                base.id(),
                base.financier(),
                base.kind(),
                base.budgetFen(),
                1 + random.nextLong(1_500_000),
                5_000_000,
                RateCurve.linear(30_000 + random.nextInt(30_000), random.nextInt(100))
                        .with(steps(random)),
                base.maxTenorDays(),
                base.industries(),
                base.regions(),
                base.worstGrade(),
                1 + random.nextInt(20_000));
    }

    private static List<RateCurve.TenorStep> steps(Random random) {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(
                        new RateCurve.TenorStep(358 + random.nextInt(4), 100 * random.nextInt(3)),
                        new RateCurve.TenorStep(720, 200 + random.nextInt(20_000)));
    }

    private static void agree(String seed, Market market, SortedMap<Reason, Long> seen) {
        CompiledRules rules = CompiledRules.of(market.products());
        Screen counting = rules.screen();
        Screen plain = rules.screen();
        SortedMap<Refusal, Long> counts = new TreeMap<>();
        for (Demand demand : market.demands()) {
            long[] judged = counting.judge(demand);
            assertThat(plain.eligible(demand)).as(seed).isEqualTo(judged);
            Optional<Refusal> furthest = Optional.empty();
            for (int p = 0; p < market.products().size(); p++) {
                Optional<Refusal> expected =
                        Eligibility.refusal(demand, market.products().get(p));
                assertThat(Bitmap.has(judged, p)).as(seed).isEqualTo(expected.isEmpty());
                assertThat(rules.why(demand, p)).as(seed).isEqualTo(expected);
                expected.ifPresent(refusal -> counts.merge(refusal, 1L, Long::sum));
                if (expected.isPresent() && furthest.stream().noneMatch(known -> known.compareTo(expected.get()) > 0)) {
                    furthest = expected;
                }
            }
            assertThat(counting.nearestMiss()).as(seed).isEqualTo(furthest);
        }
        assertThat(counting.counts()).as(seed).isEqualTo(counts);
        assertThat(plain.counts()).as(seed).isEmpty();
        counts.forEach((refusal, count) -> seen.merge(refusal.reason(), count, Long::sum));
    }
}
