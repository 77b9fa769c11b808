package io.aval.engine.matching;

import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.StableSolver.Settled;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stable match of a market: eligibility, preferences, allocation, and why a demand went without.
 *
 * @param allocation who finances whom, how much, at which rate
 * @param refusals refused pairs by reason
 * @param eligiblePairs number of eligible pairs
 * @param shortfalls a reason for each demand, by identifier, that did not get its whole amount. Without any eligible
 *     product it is the last criterion that a product's refusal reached (the nearest miss), or {@code NO_PRODUCT}
 */
public record StableMatch(
        Allocation allocation, ReasonCounts refusals, long eligiblePairs, Map<String, Reason> shortfalls) {

    /** Copies the shortfalls, in the order given. */
    public StableMatch {
        shortfalls = Collections.unmodifiableMap(new LinkedHashMap<>(shortfalls));
    }

    /**
     * Computes the match.
     *
     * @param market demands and products
     * @param seed decides between equals; published, so that anybody can repeat the run
     * @return the match, the same for the same market and seed
     * @throws IllegalStateException if the market passes a stated bound of the engine
     */
    public static StableMatch of(Market market, Seed seed) {
        EligiblePairs pairs = EligiblePairs.of(market);
        Problem ranked = Preferences.rank(market, pairs, seed);
        Settled solution = StableSolver.settle(ranked);
        List<Part> parts = new ArrayList<>();
        Map<String, Reason> shortfalls = new LinkedHashMap<>();
        for (int d = 0; d < ranked.demands(); d++) {
            Demand demand = market.demands().get(d);
            long left = demand.amountFen() - collect(market, ranked, solution, d, parts);
            if (left < 0) {
                throw new IllegalStateException("demand " + demand.id() + " got more than it wanted");
            }
            if (left > 0) {
                shortfalls.put(demand.id(), shortfall(market, pairs, ranked, solution, d));
            }
        }
        return new StableMatch(new Allocation(parts), pairs.refusals(), pairs.size(), shortfalls);
    }

    private static long collect(Market market, Problem ranked, Settled solution, int d, List<Part> parts) {
        Demand demand = market.demands().get(d);
        long sum = 0;
        for (int e = ranked.start(d); e < ranked.start(d + 1); e++) {
            long amount = solution.held()[e];
            if (amount > 0) {
                var product = market.products().get(ranked.product(e));
                parts.add(new Part(demand.id(), product.id(), amount, Eligibility.ratePpm(demand, product)));
                sum += amount;
            }
        }
        return sum;
    }

    private static Reason shortfall(Market market, EligiblePairs pairs, Problem ranked, Settled solution, int d) {
        if (market.products().isEmpty()) {
            return Reason.NO_PRODUCT;
        }
        if (ranked.start(d) == ranked.start(d + 1)) {
            return pairs.nearestMiss(d);
        }
        boolean rejected = false;
        for (int e = ranked.start(d); e < ranked.start(d + 1); e++) {
            // A pair neither tried nor closed while money is wanted: only the bound on parts keeps a demand from it.
            if (solution.held()[e] == 0 && !solution.closed()[e]) {
                return Reason.PARTS_LIMIT;
            }
            rejected |= solution.closed()[e];
        }
        return rejected ? Reason.NO_BUDGET_LEFT : Reason.CAPACITY_LIMIT;
    }
}
