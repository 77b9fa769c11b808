package io.aval.desk.matching;

import io.aval.client.Attestation;
import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Patience;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.desk.metrics.DeskMetrics;
import io.aval.engine.audit.Verdict;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.rules.act.Charter;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Category;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs matches for the Platform: builds the market from the index, matches, has the result audited by other code, records
 * it on the ledger and makes its offers. The report's canonical bytes are kept under the result's digest. One run at a
 * time; thread-safe.
 *
 * <p>Offers are made for demands on the ledger only: a company of an import has no account there. They stand for {@value
 * #OFFER_DAYS} days.
 */
public final class MatchRuns {

    /** For how many days an offer stands. */
    public static final int OFFER_DAYS = 14;

    private static final String ENGINE = "aval 0.1.0";
    private static final int REQUEST_DIGITS = 40;

    private final RunShelf shelf;
    private final RecordIndex index;
    private final Inputs.Sources sources;
    private final Ledger ledger;
    private final Charter charter;
    private final Digest requestSecret;
    private final DeskMetrics metrics;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * Runs of one desk.
     *
     * @param folder where reports are kept
     * @param sources from which it reads
     * @param requestSecret as of the desk's clerk
     */
    public MatchRuns(
            Path folder,
            Inputs.Sources sources,
            Ledger ledger,
            Charter charter,
            Digest requestSecret,
            DeskMetrics metrics) {
        this.shelf = new RunShelf(folder);
        this.index = sources.index();
        this.sources = sources;
        this.ledger = ledger;
        this.charter = charter;
        this.requestSecret = requestSecret;
        this.metrics = metrics;
    }

    /**
     * Runs one match. If one was begun here and not finished, because the process died or the ledger could not be reached,
     * that one is finished instead.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code RUN_FAILED_VERIFICATION} if the auditor finds anything wrong:
     *     nothing is recorded then; {@code IMPORT_ABSENT} for an import that is not at hand
     */
    public MatchOutcome run(Signer operator, MatchOrder order, MatchProgress progress) {
        oneAtATime.lock();
        try {
            PhaseClock clock = new PhaseClock(progress, metrics);
            MatchOutcome outcome = order.dryRun() ? tried(operator, order, clock) : carriedOut(operator, order, clock);
            clock.ended(outcome);
            return outcome;
        } catch (RuntimeException e) {
            metrics.run(e instanceof RefusedException ? "refused" : "failed");
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The kept report of that result, if it was computed here. */
    public Path report(Digest result) {
        return shelf.report(result);
    }

    private MatchOutcome tried(Signer operator, MatchOrder order, PhaseClock clock) {
        RunComputation computed = compute(plan(operator, order), clock);
        shelf.keep(computed.result(), computed.plan(), CanonicalLines.bytes(computed.report()));
        return outcome(computed, "", null, false, clock.whole());
    }

    private MatchOutcome carriedOut(Signer operator, MatchOrder order, PhaseClock clock) {
        Optional<RunPlan> unfinished = shelf.begun();
        RunPlan plan = unfinished.orElseGet(() -> {
            conclude(operator, clock);
            return plan(operator, order);
        });
        shelf.begin(plan);
        return carryOut(operator, settled(plan, clock), unfinished.isPresent(), clock);
    }

    /** Writes down what became of offers, so that lapsed demands take part and what they held is free. */
    private void conclude(Signer operator, PhaseClock clock) {
        clock.at("concluding", 0);
        FreshOpenings openings = new FreshOpenings(index);
        Position position = index.position();
        ActBatches acts = new ActBatches(
                new Clerk(ledger, operator, openings, charter, Patience.USUAL, requestSecret),
                openings,
                operator,
                "conclude-" + Digest.of(position.toString()).value().substring(0, REQUEST_DIGITS));
        acts.make(Conclusions.due(index, day(operator)), done -> {});
        openings.awaitIndex();
    }

    private RunPlan plan(Signer operator, MatchOrder order) {
        Position position = index.position();
        return RunPlan.of(order, ledger.organisation(), position.block(), position.txId(), day(operator));
    }

    /**
     * Computes a plan. The last transactions of its block may have come in only after the plan was made, or while it was
     * computed; then it is computed again. What cannot be computed is not tried again by itself.
     */
    private RunComputation settled(RunPlan plan, MatchProgress progress) {
        try {
            RunComputation computed = compute(plan, progress);
            while (!Inputs.read(plan, sources).equals(computed.inputs())) {
                computed = compute(plan, progress);
            }
            shelf.keep(computed.result(), plan, CanonicalLines.bytes(computed.report()));
            return computed;
        } catch (RefusedException e) {
            shelf.end();
            throw e;
        }
    }

    private MatchOutcome carryOut(Signer operator, RunComputation computed, boolean resumed, PhaseClock progress) {
        FreshOpenings openings = new FreshOpenings(index);
        Clerk clerk = new Clerk(ledger, operator, openings, charter, Patience.USUAL, requestSecret);
        progress.at("recording", 500);
        Receipt recorded = recorded(clerk, operator, computed);
        openings.learn(recorded);
        ActBatches offers = offer(clerk, openings, operator, computed, recorded, progress);
        openings.awaitIndex();
        shelf.end();
        return outcome(computed, recorded.txId(), offers, resumed, progress.whole());
    }

    private RunComputation compute(RunPlan plan, MatchProgress progress) {
        RunComputation computed = RunComputation.of(plan, sources, progress);
        Verdict verdict = computed.report().verdict();
        Code.RUN_FAILED_VERIFICATION.unless(
                verdict.holds(),
                "violations",
                Long.toString(verdict.violationCount()),
                "result",
                verdict.resultDigest());
        return computed;
    }

    /** Of a run that is refused for what it is, nothing stands on the ledger; it must not be in the way of the next one. */
    private Receipt recorded(Clerk clerk, Signer operator, RunComputation computed) {
        try {
            return record(clerk, operator, computed);
        } catch (RefusedException e) {
            Category category = e.refusal().code().category();
            if (category == Category.INVALID || category == Category.RULE) {
                shelf.end();
            }
            throw e;
        }
    }

    private static Receipt record(Clerk clerk, Signer operator, RunComputation computed) {
        MatchReport report = computed.report();
        return clerk.act(
                operator,
                "run-" + request(computed),
                List.of(new FinanceActs.RecordRun(
                        ENGINE,
                        computed.plan().number(),
                        new Digest(report.verdict().inputsDigest()),
                        computed.result(),
                        computed.inputs().market().demands().size(),
                        report.products(),
                        report.allocation().totalFen(),
                        0,
                        computed.manifest())));
    }

    private ActBatches offer(
            Clerk clerk,
            FreshOpenings openings,
            Signer operator,
            RunComputation computed,
            Receipt recorded,
            MatchProgress progress) {
        MatchReport report = computed.report();
        String result = request(computed);
        ActBatches offers = new ActBatches(clerk, openings, operator, "offers-" + result);
        RunPlan plan = computed.plan();
        List<FinanceActs.MakeOffer> commands = OfferMaking.offers(
                RecordId.of(recorded.txId(), 0),
                report.allocation(),
                computed.inputs().onLedger(),
                index.asOf(plan.block()).heldBy(plan.platform()),
                plan.day());
        offers.make(commands, done -> progress.at("offering", 600 + 300 * done / Math.max(1, commands.size())));
        ActBatches papers = new ActBatches(clerk, openings, operator, "papers-" + result);
        papers.make(
                OfferMaking.papers(offers.written(Kind.OFFER), index, plan.day()),
                done -> progress.at("handing papers", 900));
        return offers;
    }

    private static MatchOutcome outcome(
            RunComputation computed, String txId, @Nullable ActBatches offers, boolean resumed, Duration whole) {
        return new MatchOutcome(
                computed.report(),
                txId,
                offers == null ? 0 : offers.made(),
                offers == null ? 0 : offers.unmade(),
                resumed,
                computed.solving(),
                computed.auditing(),
                whole);
    }

    /** One run over one state of the ledger is one request, however often it is made. */
    private static String request(RunComputation computed) {
        String both = computed.plan().text() + computed.result();
        return Digest.of(both).value().substring(0, REQUEST_DIGITS);
    }

    private BusinessDay day(Signer operator) {
        Attestation attestation = ledger.attest(operator, "day", new TreeSet<>(Set.of(ledger.organisation())));
        if (JsonReader.read(attestation.payload()) instanceof Json.Obj(var members)
                && members.get("day") instanceof Json.Text(String text)) {
            return BusinessDay.parse(text);
        }
        throw Code.NOT_FOUNDED.refuse();
    }
}
