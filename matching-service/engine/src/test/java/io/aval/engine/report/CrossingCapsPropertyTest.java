package io.aval.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Auditor;
import io.aval.engine.audit.Claim;
import io.aval.engine.audit.Ruling;
import io.aval.engine.audit.Verdict;
import io.aval.engine.audit.Violation;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.Samples;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where caps cross, every mode still keeps all limits, claims no more, and the auditor sees when a cap is passed. */
class CrossingCapsPropertyTest {
    private static final Seed SEED = new Seed("s");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECOMMEND")
    void all_limits_are_kept_and_nothing_more_is_claimed(Mode mode) {
        int crossing = 0;
        int overdrawn = 0;
        for (int seed = 0; seed < 300; seed++) {
            Market market = market(new Random(seed));
            Match match = Match.of(market, SEED, mode, Ruling.ALL, 1);
            Verdict verdict = MatchReport.audit(market, SEED, match);

            assertThat(verdict.violations()).as("seed %s", seed).isEmpty();
            if (match.exactness() != Exactness.HEURISTIC) {
                continue;
            }
            crossing++;
            assertThat(verdict.blockingPairs()).as("seed %s", seed).isZero();
            assertThat(kinds(audit(market, match, match.allocation(), Exactness.BOUNDED)))
                    .as("seed %s", seed)
                    .contains(Kind.CAPS_CROSS);
            Market tight = tight(market, match.allocation());
            if (!tight.equals(market)) {
                overdrawn++;
                assertThat(kinds(audit(tight, match, match.allocation(), Exactness.HEURISTIC)))
                        .as("seed %s", seed)
                        .contains(Kind.ABOVE_CAP);
            }
        }
        assertThat(crossing).isGreaterThan(100);
        assertThat(overdrawn).isGreaterThan(50);
    }

    /** The same market, the last cap that is used lowered below what it has. */
    private static Market tight(Market market, Allocation allocation) {
        List<CapNode> nodes = new ArrayList<>(market.caps().nodes());
        for (int i = nodes.size() - 1; i >= 0; i--) {
            CapNode cap = nodes.get(i);
            long used = allocation.parts().stream()
                    .filter(part -> cap.covers(demand(market, part), product(market, part)))
                    .mapToLong(Part::amountFen)
                    .sum();
            if (used > 0) {
                nodes.set(i, new CapNode(cap.id(), cap.parent(), cap.side(), used - 1, cap.selectors()));
                return new Market(market.demands(), market.products(), new Caps(nodes));
            }
        }
        return market;
    }

    private static Demand demand(Market market, Part part) {
        return market.demands().stream()
                .filter(demand -> demand.id().equals(part.demand()))
                .findFirst()
                .orElseThrow();
    }

    private static Product product(Market market, Part part) {
        return market.products().stream()
                .filter(product -> product.id().equals(part.product()))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict audit(Market market, Match match, Allocation allocation, Exactness claimed) {
        String inputs = MarketDigest.ofInputs(market, SEED, match.mode().title(), match.candidates());
        Claim claim = new Claim(allocation, match.refusals(), inputs, MarketDigest.ofResult(inputs, allocation));
        return Auditor.audit(
                market, SEED, claim, new Ruling(match.mode(), match.candidates(), match.prices(), claimed), 1);
    }

    private static List<Kind> kinds(Verdict verdict) {
        return verdict.violations().stream().map(Violation::kind).toList();
    }

    /** Caps on random demands, products, and shares of products for an industry or a region. */
    private static Market market(Random random) {
        Market plain = Samples.random(random, 25, 7);
        List<CapNode> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SortedSet<String> demands = plain.demands().stream()
                    .map(Demand::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            SortedSet<String> products = plain.products().stream()
                    .map(Product::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            SortedSet<String> industries = random.nextBoolean() ? new TreeSet<>(List.of("AUTO")) : new TreeSet<>();
            SortedSet<String> regions = random.nextInt(3) == 0 ? new TreeSet<>(List.of("310000")) : new TreeSet<>();
            boolean giving = random.nextInt(3) > 0;
            SortedSet<String> none = new TreeSet<>();
            nodes.add(new CapNode(
                    "C" + i,
                    Optional.empty(),
                    giving ? Facet.Side.PRODUCT : Facet.Side.DEMAND,
                    random.nextLong(120),
                    giving
                            ? new CapNode.Selectors(none, products, industries, regions, none, none)
                            : new CapNode.Selectors(none, none, none, none, none, demands)));
        }
        return new Market(plain.demands(), plain.products(), new Caps(nodes));
    }
}
