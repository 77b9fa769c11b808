package io.aval.engine.report;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Auditor;
import io.aval.engine.audit.Claim;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.audit.Ruling;
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
 * @param mode what was asked for
 * @param candidates of each demand's eligible products so many were considered at most
 * @param exactness how far the mode's promise is claimed to be kept
 * @param products number of products
 * @param eligiblePairs number of eligible pairs
 * @param refusals refused pairs by reason
 * @param outcomes one for each demand, in canonical order
 * @param allocation who finances whom
 * @param partsBelowTicket parts smaller than their product's smallest ticket; see {@code Eligibility}
 * @param verdict the independent auditor's finding on exactly this claim
 * @param pricesDigest digest of the limits' prices, where the mode has them; see {@link MarketDigest#ofPrices}
 * @param stability the price of stability
 */
public record MatchReport(
        Seed seed,
        Mode mode,
        int candidates,
        Exactness exactness,
        int products,
        long eligiblePairs,
        ReasonCounts refusals,
        List<DemandOutcome> outcomes,
        Allocation allocation,
        long partsBelowTicket,
        Verdict verdict,
        Optional<String> pricesDigest,
        Stability stability) {

    /** Copies the list. */
    public MatchReport {
        outcomes = List.copyOf(outcomes);
    }

    /** The report of the stable match that demands like best, on one thread. */
    public static MatchReport run(Market market, Seed seed) {
        return run(market, seed, Mode.STABLE_DEMAND, Ruling.ALL, 1);
    }

    /**
     * Matches a market, has the result audited, and reports, the price of stability included.
     *
     * @param market demands and products
     * @param seed decides between equals
     * @param mode any but {@code RECOMMEND}
     * @param candidates of each demand's eligible products so many are considered, the most wanted
     * @param threads how many work at a time; the report does not depend on it
     * @return the report; whether the audit passed is in its verdict
     * @throws IllegalStateException if the market passes a stated bound of the engine
     */
    public static MatchReport run(Market market, Seed seed, Mode mode, int candidates, int threads) {
        Match match = Match.of(market, seed, mode, candidates, threads);
        return of(market, seed, match, audit(market, seed, match, threads), Stability.of(match, threads));
    }

    /** {@return the auditor's verdict on a match, found by one thread} */
    public static Verdict audit(Market market, Seed seed, Match match) {
        return audit(market, seed, match, 1);
    }

    /** {@return the auditor's verdict on a match} */
    public static Verdict audit(Market market, Seed seed, Match match, int threads) {
        Ruling ruling = new Ruling(match.mode(), match.candidates(), match.prices(), match.exactness());
        return audit(market, seed, match.outcome(), ruling, threads);
    }

    /** {@return the auditor's verdict on what the stages of a stable match say} */
    public static Verdict audit(Market market, Seed seed, Outcome outcome) {
        return audit(market, seed, outcome, Ruling.of(Mode.STABLE_DEMAND), 1);
    }

    private static Verdict audit(Market market, Seed seed, Outcome outcome, Ruling ruling, int threads) {
        String inputs = MarketDigest.ofInputs(market, seed, ruling.mode().title(), ruling.mostCandidates());
        String result = MarketDigest.ofResult(inputs, outcome.allocation());
        Claim claim = new Claim(outcome.allocation(), outcome.refusals(), inputs, result);
        return Auditor.audit(market, seed, claim, ruling, threads);
    }

    /** {@return the report of a match and its verdict, without the price of stability} */
    public static MatchReport of(Market market, Seed seed, Match match, Verdict verdict) {
        return of(market, seed, match, verdict, Stability.none(Stability.State.NOT_ASKED));
    }

    /** {@return the report of a match, its verdict and its price of stability} */
    public static MatchReport of(Market market, Seed seed, Match match, Verdict verdict, Stability stability) {
        Ruling ruling = new Ruling(match.mode(), match.candidates(), match.prices(), match.exactness());
        return of(market, seed, match.outcome(), ruling, verdict, stability);
    }

    /** {@return the report of what the stages of a stable match say, and its verdict} */
    public static MatchReport of(Market market, Seed seed, Outcome outcome, Verdict verdict) {
        Ruling ruling = Ruling.of(Mode.STABLE_DEMAND);
        return of(market, seed, outcome, ruling, verdict, Stability.none(Stability.State.NOT_ASKED));
    }

    private static MatchReport of(
            Market market, Seed seed, Outcome outcome, Ruling ruling, Verdict verdict, Stability stability) {
        return new MatchReport(
                seed,
                ruling.mode(),
                ruling.mostCandidates(),
                ruling.claimed(),
                market.products().size(),
                outcome.eligiblePairs(),
                outcome.refusals(),
                outcomes(market, outcome),
                outcome.allocation(),
                partsBelowTicket(market, outcome.allocation()),
                verdict,
                ruling.prices().map(prices -> MarketDigest.ofPrices(prices.demand(), prices.product())),
                stability);
    }

    /** {@return the proven distance to the optimum in millionths, rounded up; 0 where no optimum is looked for} */
    public int gapPpm() {
        return verdict.figures().gap().map(Gap::ppm).orElse(0);
    }

    /** {@return at most so much more money can be placed, in fen; 0 where no optimum is looked for} */
    public long gapFen() {
        return verdict.figures().gap().map(Gap::moneyFen).orElse(0L);
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
