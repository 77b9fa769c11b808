package io.aval.engine.stage;

import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.matching.EligiblePairs;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stable match of a market, computed in stages: candidates of ranges of demands, connected parts of what they form,
 * the parts packed into tasks of like size, their matches put together.
 *
 * <p>The parts are exact, not a heuristic: no demand of one wants anything of another. A market that hangs together is
 * one part, and then the second stage is one task.
 */
public final class StagedMatch {
    private final Market market;
    private final Seed seed;
    private final List<int[]> candidates = new ArrayList<>();
    private final List<Reason> nearestMiss = new ArrayList<>();
    private final Map<Reason, Long> refusals = new EnumMap<>(Reason.class);
    private long pairs;

    private StagedMatch(Market market, Seed seed) {
        this.market = market;
        this.seed = seed;
    }

    /**
     * Computes the match.
     *
     * @param market demands and products
     * @param seed decides between equals
     * @param stages computes the stages
     * @param tasks into how many tasks each stage is cut at most, 1 or more; the match does not depend on it
     * @return the same as {@link Match#of(Market, Seed)} says
     * @throws IllegalStateException if the market passes a stated bound of the engine, or a stage fails
     */
    public static Outcome of(Market market, Seed seed, Stages stages, int tasks) {
        StagedMatch run = new StagedMatch(market, seed);
        run.find(stages, tasks);
        return run.match(stages, tasks);
    }

    private void find(Stages stages, int tasks) {
        List<Demand> demands = market.demands();
        List<byte[]> ranges = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int from = (int) ((long) demands.size() * i / tasks);
            int to = (int) ((long) demands.size() * (i + 1) / tasks);
            if (from < to) {
                ranges.add(Rows.ofDemands(demands.subList(from, to)));
            }
        }
        for (byte[] result : stages.candidates(Rows.ofProducts(market.products()), ranges)) {
            CandidateStage.Found found = CandidateStage.Found.of(result);
            candidates.addAll(List.of(found.products()));
            nearestMiss.addAll(List.of(found.nearestMiss()));
            found.refusals().byReason().forEach((reason, count) -> refusals.merge(reason, count, Long::sum));
        }
        if (candidates.size() != demands.size()) {
            throw new IllegalStateException(
                    "candidates of " + candidates.size() + " demands came back, not of " + demands.size());
        }
        candidates.forEach(products -> pairs += products.length);
        if (pairs > EligiblePairs.MAX_PAIRS) {
            throw new IllegalStateException(
                    "more than " + EligiblePairs.MAX_PAIRS + " eligible pairs; divide the market");
        }
    }

    private Outcome match(Stages stages, int tasks) {
        List<Pack> packs = Pack.of(market, candidates, ConnectedParts.of(market, candidates), tasks);
        List<byte[]> results =
                stages.solve(packs.stream().map(pack -> pack.bytes(seed)).toList());
        List<Part> parts = new ArrayList<>();
        Map<String, Reason> solved = new TreeMap<>();
        for (int i = 0; i < packs.size(); i++) {
            SolveStage.Solved pack = packs.get(i).read(results.get(i));
            parts.addAll(pack.parts());
            solved.putAll(pack.shortfalls());
        }
        return new Outcome(new Allocation(parts), new ReasonCounts(refusals), pairs, shortfalls(solved));
    }

    private Map<String, Reason> shortfalls(Map<String, Reason> solved) {
        Map<String, Reason> shortfalls = new LinkedHashMap<>();
        for (int d = 0; d < candidates.size(); d++) {
            String id = market.demands().get(d).id();
            if (candidates.get(d).length > 0) {
                Reason reason = solved.get(id);
                if (reason != null) {
                    shortfalls.put(id, reason);
                }
            } else {
                shortfalls.put(id, market.products().isEmpty() ? Reason.NO_PRODUCT : nearestMiss.get(d));
            }
        }
        return shortfalls;
    }
}
