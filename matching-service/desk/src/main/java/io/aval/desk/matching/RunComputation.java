package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.audit.Auditor;
import io.aval.engine.audit.Claim;
import io.aval.engine.audit.Figures;
import io.aval.engine.audit.PriceOfStability;
import io.aval.engine.audit.Ruling;
import io.aval.engine.audit.Verdict;
import io.aval.engine.audit.Violation;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.matching.Match;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import io.aval.engine.statement.ResultTree;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Manifest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A plan carried out in the computer, and audited: whoever holds the same records gets the same, to the byte.
 *
 * @param stability what stability costs; absent for modes that do not promise it and for markets of more than {@value
 *     #MOST_PAIRS} pairs
 * @param solving time of matching
 * @param auditing time of the audit
 */
record RunComputation(
        RunPlan plan,
        Inputs inputs,
        Match match,
        MatchReport report,
        Optional<PriceOfStability> stability,
        Duration solving,
        Duration auditing) {

    private static final int MOST_PAIRS = 5_000_000;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /**
     * Computes and audits.
     *
     * @throws io.aval.rules.refusal.RefusedException as {@link Inputs#read}
     */
    static RunComputation of(RunPlan plan, Inputs.Sources sources, MatchProgress progress) {
        progress.at("reading", 0);
        Inputs inputs = Inputs.read(plan, sources);
        Market market = inputs.market();
        MatchOrder order = plan.order();
        Seed seed = order.seed();
        progress.at("matching", 200);
        long start = System.nanoTime();
        Match match = Match.of(market, seed, order.mode(), order.most(), THREADS);
        Duration solving = since(start);
        progress.at("auditing", 350);
        start = System.nanoTime();
        Verdict verdict = audit(market, seed, order, match);
        Optional<PriceOfStability> stability = stability(match);
        return new RunComputation(
                plan, inputs, match, MatchReport.of(market, seed, match, verdict), stability, solving, since(start));
    }

    private static Verdict audit(Market market, Seed seed, MatchOrder order, Match match) {
        String inputs = MarketDigest.ofInputs(market, seed);
        String result = MarketDigest.ofResult(inputs, match.allocation());
        return Auditor.audit(
                market,
                seed,
                new Claim(match.allocation(), match.refusals(), inputs, result),
                new Ruling(order.mode(), order.most(), match.prices()),
                THREADS);
    }

    private static Optional<PriceOfStability> stability(Match match) {
        boolean stable = match.mode() == Mode.STABLE_DEMAND || match.mode() == Mode.STABLE_PRODUCT;
        if (!stable || match.problem().pairs() > MOST_PAIRS) {
            return Optional.empty();
        }
        Solution optimum = WelfareSolver.withoutTickets().solve(match.problem());
        return Optional.of(PriceOfStability.of(match.problem(), match.solution(), optimum));
    }

    Digest result() {
        return new Digest(report.verdict().resultDigest());
    }

    Figures figures() {
        return report.verdict().figures();
    }

    /** What the auditor found wrong, a sentence each. */
    List<String> findings() {
        return report.verdict().violations().stream().map(Violation::toString).toList();
    }

    /** The tree under whose root every party finds its outcome. */
    ResultTree tree() {
        return new ResultTree(
                inputs.market(),
                match.allocation(),
                match.shortfalls(),
                match.prices(),
                inputs.secret().bytes());
    }

    /** What the ledger is told of it. */
    Manifest manifest() {
        return Manifests.of(this);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
