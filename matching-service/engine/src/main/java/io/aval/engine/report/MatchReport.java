package io.aval.engine.report;

import io.aval.engine.audit.Auditor;
import io.aval.engine.audit.Claim;
import io.aval.engine.audit.Verdict;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run's report: inputs, allocation, an outcome for each demand, and the auditor's verdict.
 *
 * @param seed the run's seed
 * @param products number of products
 * @param eligiblePairs number of eligible pairs
 * @param refusals refused pairs by reason
 * @param outcomes one for each demand, in canonical order
 * @param allocation who finances whom
 * @param partsBelowTicket parts smaller than their product's smallest ticket; see {@code Eligibility}
 * @param verdict the independent auditor's finding on exactly this claim
 */
public record MatchReport(
        Seed seed,
        int products,
        long eligiblePairs,
        ReasonCounts refusals,
        List<DemandOutcome> outcomes,
        Allocation allocation,
        long partsBelowTicket,
        Verdict verdict) {

    /** Copies the list. */
    public MatchReport {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Matches a market, has the result audited, and reports.
     *
     * @param market demands and products
     * @param seed decides between equals
     * @return the report; whether the audit passed is in its verdict
     * @throws IllegalStateException if the market passes a stated bound of the engine
     */
    public static MatchReport run(Market market, Seed seed) {
        Match match = Match.of(market, seed);
        return of(market, seed, match, audit(market, seed, match));
    }

    /** {@return the auditor's verdict on a match} */
    public static Verdict audit(Market market, Seed seed, Match match) {
        return audit(market, seed, match.outcome());
    }

    /** {@return the auditor's verdict on what a match says} */
    public static Verdict audit(Market market, Seed seed, Outcome match) {
        String inputs = MarketDigest.ofInputs(market, seed);
        String result = MarketDigest.ofResult(inputs, match.allocation());
        return Auditor.audit(market, seed, new Claim(match.allocation(), match.refusals(), inputs, result));
    }

    /** {@return the report of a match and its verdict} */
    public static MatchReport of(Market market, Seed seed, Match match, Verdict verdict) {
        return of(market, seed, match.outcome(), verdict);
    }

    /** {@return the report of what a match says and its verdict} */
    public static MatchReport of(Market market, Seed seed, Outcome match, Verdict verdict) {
        return new MatchReport(
                seed,
                market.products().size(),
                match.eligiblePairs(),
                match.refusals(),
                outcomes(market, match),
                match.allocation(),
                partsBelowTicket(market, match.allocation()),
                verdict);
    }

    /** {@return the number of demands with this status} */
    public long count(DemandOutcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** {@return the sum of what the demands wanted, in fen} */
    public long demandedFen() {
        return outcomes.stream().mapToLong(DemandOutcome::amountFen).sum();
    }

    private static List<DemandOutcome> outcomes(Market market, Outcome match) {
        Map<String, List<Part>> parts = new HashMap<>();
        for (Part part : match.allocation().parts()) {
            parts.computeIfAbsent(part.demand(), id -> new ArrayList<>()).add(part);
        }
        List<DemandOutcome> outcomes = new ArrayList<>();
        for (Demand demand : market.demands()) {
            List<Part> own = parts.getOrDefault(demand.id(), List.of());
            long funded = own.stream().mapToLong(Part::amountFen).sum();
            outcomes.add(new DemandOutcome(
                    demand.id(),
                    demand.amountFen(),
                    funded,
                    own.size(),
                    Optional.ofNullable(match.shortfalls().get(demand.id()))));
        }
        return outcomes;
    }

    private static long partsBelowTicket(Market market, Allocation allocation) {
        Map<String, Long> tickets = new HashMap<>();
        for (Product product : market.products()) {
            tickets.put(product.id(), product.minTicketFen());
        }
        return allocation.parts().stream()
                .filter(part -> part.amountFen() < tickets.getOrDefault(part.product(), 0L))
                .count();
    }
}
