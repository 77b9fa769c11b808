package io.aval.desk.matching;

import io.aval.engine.market.Allocation;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
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
 * What a match would come to if a product were otherwise: the stable one that demands like best, with the usual seed.
 *
 * @param product the one that would be otherwise
 * @param before the market as it is
 * @param after the market with the change
 * @param gained demands that get money only with the change
 * @param lost demands that get money only without it
 * @param moved demands that get money both times, but not of the same products
 * @param allowance how many more questions the asking party may ask today; absent where they are not counted
 */
public record WhatIfAnswer(
        RecordId product,
        Outcome before,
        Outcome after,
        @Range(max = 1_000_000) long gained,
        @Range(max = 1_000_000) long lost,
        @Range(max = 1_000_000) long moved,
        @Nullable Allowance allowance) {

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
    static WhatIfAnswer of(RecordId product, Market before, Market after, Seed seed, @Nullable Allowance allowance) {
        Allocation is = Match.of(before, seed).allocation();
        Allocation would = Match.of(after, seed).allocation();
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
                Outcome.of(is, from, product.value()),
                Outcome.of(would, to, product.value()),
                gained,
                lost,
                moved,
                allowance);
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
