package io.aval.engine.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.seed.Seed;

/**
 * Checks a claimed run against the market itself: every part against its terms, every amount, budget and cap, every
 * eligible pair for blocking or the prices, as {@link ProblemAuditor} does, but on pairs and preferences that it finds by
 * its own code; the count of refused pairs by reason; both digests.
 *
 * <p>Where caps cross, no pair can be judged: then limits, terms, counts and digests are checked alone, and the verdict
 * says so by {@link Kind#CAPS_CROSS} unless the run claims no more than that. Time O(demands × products
 * / 64 + pairs that pass kind, industry and region); memory some hundred bytes a part, demand and product. Thread-safe.
 */
public final class Auditor {

    private Auditor() {}

    /** Audits the claim of a stable run with one thread. */
    public static Verdict audit(Market market, Seed seed, Claim claim) {
        return audit(market, seed, claim, Ruling.of(Mode.STABLE_DEMAND), 1);
    }

    /**
     * Audits a claim.
     *
     * @param market the inputs of the run
     * @param seed the seed of the run
     * @param claim what the run says of itself
     * @param ruling what its manifest rules
     * @param threads how many look at once; the verdict does not depend on it
     */
    public static Verdict audit(Market market, Seed seed, Claim claim, Ruling ruling, int threads) {
        Findings findings = new Findings();
        MarketSource source = new MarketSource(market, seed, ruling.mostCandidates());
        Holdings holdings = new Holdings(source);
        new Entry(market, source, holdings, findings).enter(claim.allocation().parts());
        crossed(market, source, holdings, findings);
        Promise promise = Promise.of(source, ruling, source.caps.crossing());
        Examination examination = Examination.of(source, holdings, promise, ruling.prices(), findings, threads);
        ReasonCounts recount = examination.refused();
        checkReasons(claim.refusals(), recount, findings);
        String inputs = MarketDigest.ofInputs(market, seed, ruling.mode().title(), ruling.mostCandidates());
        String result = MarketDigest.ofResult(inputs, claim.allocation());
        if (!inputs.equals(claim.inputsDigest())) {
            findings.add(Kind.INPUTS_DIGEST, "recomputed " + inputs);
        }
        if (!result.equals(claim.resultDigest())) {
            findings.add(Kind.RESULT_DIGEST, "recomputed " + result);
        }
        return new Verdict(findings.kept(), findings.count(), examination.figures(), recount, inputs, result);
    }

    private static void checkReasons(ReasonCounts claimed, ReasonCounts recount, Findings findings) {
        recount.byReason().forEach((reason, count) -> {
            Long said = claimed.byReason().get(reason);
            if (!count.equals(said)) {
                findings.add(Kind.REASON_COUNT, reason + " claimed " + said + ", recounted " + count);
            }
        });
    }

    private static void crossed(Market market, MarketSource source, Holdings holdings, Findings findings) {
        Columns parts = holdings.parts;
        for (CapNode cap : source.caps.leftOut()) {
            long sum = 0;
            for (int part = 0; part < parts.size; part++) {
                boolean covered = cap.covers(
                        market.demands().get(parts.demand[part]),
                        market.products().get(parts.product[part]));
                sum = covered ? Standing.saturated(sum, parts.amount[part]) : sum;
            }
            if (sum > cap.limitFen()) {
                findings.add(Kind.ABOVE_CAP, cap.id() + ": " + sum + " fen");
            }
        }
    }
}
