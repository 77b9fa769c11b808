package io.aval.engine.audit;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.audit.Ranking.Pair;
import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;

/** A market written as a problem by plain code: the matching side's eligibility, and preferences sorted as published. */
final class MarketProblem {
    private final Market market;
    private final CapTrees trees;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> byWish;
    private final List<Pair> byRank;
    private final int[] start;

    MarketProblem(Market market, Seed seed, int candidates, CapTrees trees) {
        this.market = market;
        this.trees = trees;
        Ranking ranking = new Ranking(seed);
        start = new int[market.demands().size() + 1];
        for (int d = 0; d + 1 < start.length; d++) {
            Demand demand = market.demands().get(d);
            market.products().stream()
                    .filter(product -> Eligibility.refusal(demand, product).isEmpty())
                    .map(product -> new Pair(demand, product))
                    .sorted(ranking.wishes())
                    .limit(candidates)
                    .forEach(pairs::add);
            start[d + 1] = pairs.size();
        }
        byWish = pairs.stream().sorted(ranking.wishes()).toList();
        byRank = pairs.stream().sorted(ranking.ranks()).toList();
    }

    Problem problem() {
        return new Problem(
                trees.demandSide(),
                trees.productSide(),
                market.demands().stream().mapToInt(Demand::maxParts).toArray(),
                market.products().stream().mapToLong(Product::minTicketFen).toArray(),
                new Pairs(
                        start,
                        pairs.stream().mapToInt(this::product).toArray(),
                        pairs.stream()
                                .mapToLong(pair -> Eligibility.capacityFen(pair.demand(), pair.product()))
                                .toArray(),
                        pairs.stream()
                                .mapToInt(pair -> Eligibility.ratePpm(pair.demand(), pair.product()))
                                .toArray(),
                        pairs.stream().mapToInt(byRank::indexOf).toArray(),
                        pairs.stream().mapToInt(byWish::indexOf).toArray(),
                        pairs.stream()
                                .mapToInt(pair -> trees.slot(market.demands().indexOf(pair.demand()), product(pair)))
                                .toArray()));
    }

    List<Part> parts(long[] held) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            Pair pair = pairs.get(i);
            if (held[i] > 0) {
                int rate = Eligibility.ratePpm(pair.demand(), pair.product());
                parts.add(new Part(pair.demand().id(), pair.product().id(), held[i], rate));
            }
        }
        return parts;
    }

    long[] held(List<Part> parts) {
        long[] held = new long[pairs.size()];
        for (Part part : parts) {
            for (int i = 0; i < held.length; i++) {
                Pair pair = pairs.get(i);
                if (pair.demand().id().equals(part.demand())
                        && pair.product().id().equals(part.product())) {
                    held[i] = part.amountFen();
                }
            }
        }
        return held;
    }

    private int product(Pair pair) {
        return market.products().indexOf(pair.product());
    }
}
