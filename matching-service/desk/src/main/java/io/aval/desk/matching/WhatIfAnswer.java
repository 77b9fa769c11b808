package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.matching.Match;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a match would come to if a product were otherwise.
 *
 * @param product the one that would be otherwise
 * @param basis by which rule both were matched
 * @param before the market as it is
 * @param after the market with the change
 * @param gained demands that get money only with the change
 * @param lost demands that get money only without it
 * @param moved demands that get money both times, but not of the same products
 * @param allowance how many more questions the asking party may ask today; absent where they are not counted
 */
public record WhatIfAnswer(
        RecordId product,
        Basis basis,
        Outcome before,
        Outcome after,
        @Range(max = 1_000_000) long gained,
        @Range(max = 1_000_000) long lost,
        @Range(max = 1_000_000) long moved,
        @Nullable Allowance allowance) {

    /**
     * A run's rule.
     *
     * @param run the run on the ledger that was made by it; absent if there is none
     * @param number see {@link MatchOrder#number}
     * @param companies digest of the import whose companies take part; absent if there is none
     * @param rules digest of the file of rules; absent if there is none
     * @param candidates see {@link MatchOrder#candidates}
     */
    public record Basis(
            @Nullable RecordId run,
            Mode mode,
            @Range(max = Json.MAX_NUMBER) long number,
            @Nullable Digest companies,
            @Nullable Digest rules,
            @Range(max = Integer.MAX_VALUE) int candidates) {

        private static Basis of(WhatIfBasis basis) {
            MatchOrder order = basis.order();
            return new Basis(
                    basis.run(),
                    order.mode(),
                    order.number(),
                    order.companies().orElse(null),
                    order.rules().orElse(null),
                    order.candidates());
        }
    }

    /**
     * What one match comes to.
     *
     * @param placedFen money that all products place, fen
     * @param matchedDemands demands that get any of it
     * @param productFen money that the product itself places, fen
     * @param productRatePpm its mean rate weighted by amount, parts per million a year; 0 if it places nothing
     */
    public record Outcome(
            @Range(max = Json.MAX_NUMBER) long placedFen,
            @Range(max = 1_000_000) long matchedDemands,
            @Range(max = Json.MAX_NUMBER) long productFen,
            @Range(max = 1_000_000) long productRatePpm) {

        private static Outcome of(Allocation allocation, Map<String, Set<String>> sources, String product) {
            List<Part> own = allocation.parts().stream()
                    .filter(part -> part.product().equals(product))
                    .toList();
            Allocation placed = new Allocation(own);
            return new Outcome(allocation.totalFen(), sources.size(), placed.totalFen(), placed.weightedRatePpm());
        }
    }

    /** Matches both markets and compares. */
    static WhatIfAnswer of(
            RecordId product, Market before, Market after, WhatIfBasis basis, @Nullable Allowance allowance) {
        Allocation is = match(before, basis.order());
        Allocation would = match(after, basis.order());
        Map<String, Set<String>> from = sources(is);
        Map<String, Set<String>> to = sources(would);
        long gained =
                to.keySet().stream().filter(demand -> !from.containsKey(demand)).count();
        long lost =
                from.keySet().stream().filter(demand -> !to.containsKey(demand)).count();
        long moved = from.entrySet().stream()
                .filter(entry -> to.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().equals(to.get(entry.getKey())))
                .count();
        return new WhatIfAnswer(
                product,
                Basis.of(basis),
                Outcome.of(is, from, product.value()),
                Outcome.of(would, to, product.value()),
                gained,
                lost,
                moved,
                allowance);
    }

    private static Allocation match(Market market, MatchOrder order) {
        return Match.of(market, order.seed(), order.mode(), order.most(), RunComputation.THREADS)
                .allocation();
    }

    private static Map<String, Set<String>> sources(Allocation allocation) {
        Map<String, Set<String>> sources = new TreeMap<>();
        allocation
                .parts()
                .forEach(part -> sources.computeIfAbsent(part.demand(), demand -> new TreeSet<>())
                        .add(part.product()));
        return sources;
    }
}
