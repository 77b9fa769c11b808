package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Ranking.Pair;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.AskingSamples;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.Part;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor of markets says the same as the auditor of problems says of the market written as a problem. */
class AuditorDifferentialTest {
    private static final Seed SEED = new Seed("s");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void both_auditors_find_the_same(Mode mode) {
        int judged = 0;
        int wrong = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Market market = AskingSamples.of(random, Samples.random(random, 25, 7));
            CapTrees trees = new CapTrees(market);
            if (trees.crossing()) {
                continue;
            }
            int candidates = random.nextBoolean() ? Ruling.ALL : 1 + random.nextInt(4);
            MarketProblem written = new MarketProblem(market, SEED, candidates, trees);
            Problem problem = written.problem();
            long[] held = held(random, problem);
            Optional<Prices> prices = Optional.of(new Prices(
                    random.longs(problem.demandSide().nodes(), 0, problem.priority())
                            .toArray(),
                    random.longs(problem.productSide().nodes(), 0, problem.priority())
                            .toArray()));

            ProblemAuditor.Report inNumbers = ProblemAuditor.audit(problem, mode, new Solution(held, prices));
            Verdict ofMarket = audit(market, written.parts(held), new Ruling(mode, candidates, prices), 1 + seed % 2);

            assertThat(ofMarket.figures()).as("seed %s", seed).isEqualTo(inNumbers.figures());
            assertThat(ofMarket.violationCount()).as("seed %s", seed).isEqualTo(inNumbers.violationCount());
            assertThat(ofMarket.violations())
                    .as("seed %s", seed)
                    .extracting(Violation::kind)
                    .isEqualTo(
                            inNumbers.violations().stream().map(Violation::kind).toList());
            judged++;
            wrong += inNumbers.holds() ? 0 : 1;
        }
        assertThat(judged).isGreaterThan(60);
        assertThat(wrong).isGreaterThan(30);
    }

    @Test
    void the_stable_match_of_a_market_holds_in_both() {
        for (int seed = 0; seed < 100; seed++) {
            Market market = Samples.random(new Random(seed), 30, 8);
            MarketProblem written = new MarketProblem(market, SEED, Ruling.ALL, new CapTrees(market));
            List<Part> parts = Match.of(market, SEED).allocation().parts();
            Solution solution = new Solution(written.held(parts), Optional.empty());

            assertThat(ProblemAuditor.audit(written.problem(), Mode.STABLE_DEMAND, solution)
                            .violations())
                    .as("seed %s", seed)
                    .isEmpty();
            assertThat(audit(market, parts, Ruling.of(Mode.STABLE_DEMAND), 1).violations())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void sees_a_part_of_a_product_that_was_not_kept_as_candidate() {
        Market market =
                new Market(List.of(Samples.demand("D1")), List.of(Samples.product("P1"), Samples.product("P2")));
        List<Pair> wished = new ArrayList<>();
        market.products()
                .forEach(product -> wished.add(new Pair(market.demands().getFirst(), product)));
        wished.sort(new Ranking(SEED).wishes());
        Part first = new Part("D1", wished.getFirst().product().id(), 1_000_000, 32_000);
        Part second = new Part("D1", wished.getLast().product().id(), 1_000_000, 32_000);
        Ruling one = new Ruling(Mode.STABLE_DEMAND, 1, Optional.empty());

        assertThat(audit(market, List.of(first), one, 1).violations()).isEmpty();
        assertThat(audit(market, List.of(second), one, 1).violations())
                .extracting(Violation::kind)
                .containsExactly(Kind.BLOCKING_PAIR, Kind.NOT_A_CANDIDATE);
    }

    private static Verdict audit(Market market, List<Part> parts, Ruling ruling, int threads) {
        Allocation allocation = new Allocation(parts);
        String inputs = MarketDigest.ofInputs(market, SEED, ruling.mode().title(), ruling.mostCandidates());
        Claim claim = new Claim(
                allocation, Match.of(market, SEED).refusals(), inputs, MarketDigest.ofResult(inputs, allocation));
        return Auditor.audit(market, SEED, claim, ruling, threads);
    }

    /** Something on a third of the pairs, now and then a little too much. */
    private static long[] held(Random random, Problem problem) {
        long[] held = new long[problem.pairs()];
        for (int pair = 0; pair < held.length; pair++) {
            if (random.nextInt(3) == 0) {
                held[pair] = random.nextLong(problem.capacity(pair) + (random.nextInt(20) == 0 ? 2 : 1));
            }
        }
        return held;
    }
}
