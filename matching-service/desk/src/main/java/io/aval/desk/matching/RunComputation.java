package io.aval.desk.matching;

import io.aval.engine.audit.Figures;
import io.aval.engine.audit.Verdict;
import io.aval.engine.audit.Violation;
import io.aval.engine.market.Market;
import io.aval.engine.matching.Match;
import io.aval.engine.report.MatchReport;
import io.aval.engine.report.Stability;
import io.aval.engine.seed.Seed;
import io.aval.engine.statement.ResultTree;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Manifest;
import java.time.Duration;
import java.util.List;

/**
 * A plan carried out in the computer, and audited: whoever holds the same records gets the same, to the byte.
 *
 * @param solving time of matching
 * @param auditing time of the audit
 */
record RunComputation(
        RunPlan plan, Inputs inputs, Match match, MatchReport report, Duration solving, Duration auditing) {

    /** How many parts of a market a desk solves at a time; no result depends on it. */
    static final int THREADS = Runtime.getRuntime().availableProcessors();

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
        Verdict verdict = MatchReport.audit(market, seed, match, THREADS);
        MatchReport report = MatchReport.of(market, seed, match, verdict, Stability.of(match, THREADS));
        return new RunComputation(plan, inputs, match, report, solving, since(start));
    }

    Digest result() {
        return new Digest(report.verdict().resultDigest());
    }

    Figures figures() {
        return report.verdict().figures();
    }

    /** What the auditor found wrong, a sentence each. */
    List<String> findings() {
        return report.verdict().violations().stream().map(Violation::sentence).toList();
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
