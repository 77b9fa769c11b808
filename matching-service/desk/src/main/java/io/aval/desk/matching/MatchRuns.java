package io.aval.desk.matching;

import io.aval.client.Attestation;
import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Patience;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.engine.audit.Verdict;
import io.aval.engine.importing.DemandRule;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.matching.StableMatch;
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
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
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

    private static final int REQUEST_DIGITS = 40;

    private final Path folder;
    private final RecordIndex index;
    private final CompanyImports imports;
    private final Ledger ledger;
    private final Charter charter;
    private final Digest requestSecret;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * Runs of one desk.
     *
     * @param folder where reports are kept
     * @param requestSecret as of the desk's clerk
     */
    public MatchRuns(
            Path folder,
            RecordIndex index,
            CompanyImports imports,
            Ledger ledger,
            Charter charter,
            Digest requestSecret) {
        this.folder = folder;
        this.index = index;
        this.imports = imports;
        this.ledger = ledger;
        this.charter = charter;
        this.requestSecret = requestSecret;
    }

    private record Computed(
            Market market, Set<String> onLedger, MatchReport report, Duration solving, Duration auditing) {}

    /**
     * Runs one match.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code RUN_FAILED_VERIFICATION} if the auditor finds anything wrong:
     *     nothing is recorded then; {@code UNKNOWN_RECORD} for an import that is not at hand
     */
    public MatchOutcome run(Signer operator, MatchOrder order, MatchProgress progress) {
        oneAtATime.lock();
        try {
            long start = System.nanoTime();
            BusinessDay day = day(operator);
            Computed computed = compute(order, day, progress);
            keep(computed.report());
            FreshOpenings openings = new FreshOpenings(index);
            ActBatches offers = null;
            String txId = "";
            if (!order.dryRun()) {
                Clerk clerk = new Clerk(ledger, operator, openings, charter, Patience.USUAL, requestSecret);
                progress.at("recording", 500);
                Receipt recorded = record(clerk, operator, order, computed);
                openings.learn(recorded);
                txId = recorded.txId();
                offers = offer(clerk, openings, operator, computed, recorded, day, progress);
                openings.awaitIndex();
            }
            progress.at("offering", 1_000);
            return outcome(computed, txId, offers, since(start));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The kept report of that result, if it was computed here. */
    public Path report(Digest result) {
        return folder.resolve(result.value() + ".json");
    }

    private Computed compute(MatchOrder order, BusinessDay day, MatchProgress progress) {
        progress.at("reading", 0);
        LedgerMarket open = new LedgerMarket(index, day);
        List<Demand> ledgers = open.demands();
        List<Demand> demands = new ArrayList<>(ledgers);
        order.companies().ifPresent(file -> demands.addAll(DemandRule.demands(imports.rows(file), order.seed())));
        Market market = market(demands, open);
        progress.at("matching", 200);
        long start = System.nanoTime();
        StableMatch match = StableMatch.of(market, order.seed());
        Duration solving = since(start);
        progress.at("auditing", 350);
        start = System.nanoTime();
        Verdict verdict = MatchReport.audit(market, order.seed(), match);
        Duration auditing = since(start);
        Code.RUN_FAILED_VERIFICATION.unless(
                verdict.holds(),
                "violations",
                Long.toString(verdict.violationCount()),
                "result",
                verdict.resultDigest());
        Set<String> onLedger = ledgers.stream().map(Demand::id).collect(Collectors.toSet());
        return new Computed(market, onLedger, MatchReport.of(market, order.seed(), match, verdict), solving, auditing);
    }

    private static Market market(List<Demand> demands, LedgerMarket open) {
        try {
            return new Market(demands, open.products());
        } catch (IllegalArgumentException e) {
            throw Code.TOO_LARGE.refuse("market", String.valueOf(e.getMessage()));
        }
    }

    private static Receipt record(Clerk clerk, Signer operator, MatchOrder order, Computed computed) {
        MatchReport report = computed.report();
        String result = report.verdict().resultDigest();
        return clerk.act(
                operator,
                "run-" + result.substring(0, REQUEST_DIGITS),
                List.of(new FinanceActs.RecordRun(
                        MarketDigest.MODE,
                        order.number(),
                        new Digest(report.verdict().inputsDigest()),
                        new Digest(result),
                        computed.market().demands().size(),
                        report.products(),
                        report.allocation().totalFen(),
                        Math.toIntExact(report.verdict().blockingPairs()))));
    }

    private ActBatches offer(
            Clerk clerk,
            FreshOpenings openings,
            Signer operator,
            Computed computed,
            Receipt recorded,
            BusinessDay day,
            MatchProgress progress) {
        MatchReport report = computed.report();
        String result = report.verdict().resultDigest().substring(0, REQUEST_DIGITS);
        ActBatches offers = new ActBatches(clerk, openings, operator, "offers-" + result);
        List<FinanceActs.MakeOffer> commands = OfferMaking.offers(
                RecordId.of(recorded.txId(), 0), report.allocation(), computed.onLedger(), day.plusDays(OFFER_DAYS));
        offers.make(commands, done -> progress.at("offering", 600 + 300 * done / Math.max(1, commands.size())));
        ActBatches papers = new ActBatches(clerk, openings, operator, "papers-" + result);
        papers.make(
                OfferMaking.papers(offers.written(Kind.OFFER), index, day), done -> progress.at("handing papers", 900));
        return offers;
    }

    private static MatchOutcome outcome(Computed computed, String txId, @Nullable ActBatches offers, Duration whole) {
        return new MatchOutcome(
                computed.report(),
                txId,
                offers == null ? 0 : offers.made(),
                offers == null ? 0 : offers.unmade(),
                computed.solving(),
                computed.auditing(),
                whole);
    }

    private void keep(MatchReport report) {
        Path file = report(new Digest(report.verdict().resultDigest()));
        try {
            Files.createDirectories(folder);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(
                    next,
                    CanonicalLines.bytes(report),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ImportFolder(folder).refusal(e);
        }
    }

    private BusinessDay day(Signer operator) {
        Attestation attestation = ledger.attest(operator, "day", new TreeSet<>(Set.of(ledger.organisation())));
        if (JsonReader.read(attestation.payload()) instanceof Json.Obj(var members)
                && members.get("day") instanceof Json.Text(String text)) {
            return BusinessDay.parse(text);
        }
        throw Code.NOT_FOUNDED.refuse();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
