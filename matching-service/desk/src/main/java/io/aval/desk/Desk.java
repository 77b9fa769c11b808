package io.aval.desk;

import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.desk.access.Audit;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.KeyRing;
import io.aval.desk.access.Users;
import io.aval.desk.attachment.Attachments;
import io.aval.desk.bill.BillAudits;
import io.aval.desk.bill.BillCounter;
import io.aval.desk.bill.BillDesk;
import io.aval.desk.bill.DayClose;
import io.aval.desk.draft.Drafts;
import io.aval.desk.draft.DualControl;
import io.aval.desk.evaluation.EvaluationDesk;
import io.aval.desk.follower.Follower;
import io.aval.desk.follower.PublicFacts;
import io.aval.desk.grpc.Extras;
import io.aval.desk.grpc.GrpcDoor;
import io.aval.desk.matching.Inputs;
import io.aval.desk.matching.RuleShelf;
import io.aval.desk.matching.RunDesk;
import io.aval.desk.metrics.DeskMetrics;
import io.aval.desk.observation.CompanyImports;
import io.aval.desk.observation.ImportFolder;
import io.aval.desk.observation.Observations;
import io.aval.desk.reception.BulkJobs;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.trail.ChainedLog;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * One organisation's desk: follower, index and the doors through which its users come. Several may be open in one process;
 * they share nothing. Thread-safe.
 */
public final class Desk implements AutoCloseable {

    private final DeskSettings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Ledger ledger;
    private final RecordIndex index;
    private final ImportFolder files;
    private final Observations observations;
    private final Follower follower;
    private final Reception reception;
    private final Reading reading;
    private final FourEyes eyes;
    private final PublicFacts facts;
    private final BillDesk bills;
    private final Users users;
    private final GrpcDoor.Logs logs;
    private final DeskMetrics metrics;
    private final Inputs.Sources sources;
    private final RunDesk runs;
    private final WebDoor web;
    private final GrpcDoor grpc;

    /**
     * Opens a desk: its index is served at once, as far as it has come, and follows the ledger from there.
     *
     * @param ledger the organisation's way to the ledger; stays open when the desk closes
     * @param extras makes what the desk serves beyond its own, once its parts stand
     * @throws io.aval.rules.refusal.RefusedException {@code PORT_IN_USE}, {@code FOLDER_IN_USE}, {@code FOLDER_DAMAGED},
     *     {@code DISK_FULL}
     * @throws IOException if a file of the folder cannot be read or written
     */
    public static Desk open(DeskSettings settings, Ledger ledger, KeyRing keys, Function<Desk, Extras> extras)
            throws IOException {
        Files.createDirectories(settings.folder().resolve(DeskSettings.IMPORTS));
        return new Desk(settings, ledger, keys, extras);
    }

    private Desk(DeskSettings settings, Ledger ledger, KeyRing keys, Function<Desk, Extras> extras) throws IOException {
        this.settings = settings;
        this.ledger = ledger;
        Path folder = settings.folder();
        boolean open = false;
        try {
            Signer own = keys.signer(settings.ownKey());
            users = Users.read(folder.resolve(Users.FILE));
            Audit audit = keep(new Audit(folder.resolve(Audit.FILE), InstantSource.system()));
            index = keep(RecordIndex.open(folder.resolve(DeskSettings.INDEX)));
            files = new ImportFolder(folder.resolve(DeskSettings.IMPORTS));
            observations = keep(Observations.open(folder.resolve(DeskSettings.OBSERVATIONS), index, files));
            facts = new PublicFacts(ledger, own);
            follower = keep(new Follower(ledger, own, index, observations, facts));
            Entitlement entitlement = new Entitlement(settings.organisation(), index);
            reception = new Reception(new Reception.Means(
                    ledger, index, follower, facts, entitlement, keys, own, settings.requestSecret()));
            logs = logs(folder);
            reading = new Reading(reception, index, logs.queries());
            eyes = eyes(folder, logs.drafts());
            BulkJobs jobs = new BulkJobs(folder.resolve(BulkJobs.FOLDER), reception, eyes, index);
            bills = bills(entitlement);
            EvaluationDesk evaluations = new EvaluationDesk(index, facts, entitlement, reading, eyes);
            Attachments attachments = new Attachments(folder, entitlement);
            metrics = metrics(own);
            sources = sources(folder);
            runs = new RunDesk(sources, reading, reception, entitlement, eyes);
            follower.start();
            web = keep(webDoor(evaluations, entitlement, audit));
            GrpcDoor.Parts calls = new GrpcDoor.Parts(
                    reception, reading, eyes, jobs, bills, evaluations, runs, observations, facts, attachments, logs);
            grpc = keep(new GrpcDoor(settings.grpcPort(), calls, users, audit, extras.apply(this), folder));
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    private GrpcDoor.Logs logs(Path folder) throws IOException {
        return new GrpcDoor.Logs(
                log(folder.resolve(DeskSettings.DRAFT_LOG)),
                log(folder.resolve(DeskSettings.QUERY_LOG)),
                log(folder.resolve(DeskSettings.PROBE_LOG)));
    }

    private Inputs.Sources sources(Path folder) {
        return new Inputs.Sources(index, observations, new RuleShelf(folder.resolve(RuleShelf.FOLDER)));
    }

    private WebDoor webDoor(EvaluationDesk evaluations, Entitlement entitlement, Audit audit) {
        return new WebDoor(
                settings,
                new WebDoor.Parts(
                        reception,
                        reading,
                        eyes,
                        bills.counter(),
                        evaluations,
                        entitlement,
                        index,
                        metrics,
                        users,
                        audit));
    }

    private DeskMetrics metrics(Signer own) {
        return new DeskMetrics(
                () -> ledger.height(own),
                () -> index.position().block() + 1,
                () -> index.awaited().size());
    }

    private BillDesk bills(Entitlement entitlement) {
        Organisation own = settings.organisation();
        BillCounter counter = new BillCounter(own, index, facts, entitlement, reading);
        BillAudits audits = new BillAudits(own, counter, new BillAudits.Means(reception, eyes, index, facts, reading));
        return new BillDesk(counter, new DayClose(reception, counter, follower, audits, own), audits);
    }

    public DeskSettings settings() {
        return settings;
    }

    public Ledger ledger() {
        return ledger;
    }

    public int httpPort() {
        return web.port();
    }

    public int grpcPort() {
        return grpc.port();
    }

    public RecordIndex index() {
        return index;
    }

    /** Takes in files of companies. */
    public CompanyImports imports() {
        return new CompanyImports(files, index, observations, reception::record);
    }

    /** What is known of companies beyond the records. */
    public Observations observations() {
        return observations;
    }

    public Follower follower() {
        return follower;
    }

    /** Charter and business day. */
    public PublicFacts facts() {
        return facts;
    }

    /** The day's close, what is open on bills, and the audits over all of them. */
    public BillDesk bills() {
        return bills;
    }

    /** What matching runs are read from. */
    public Inputs.Sources sources() {
        return sources;
    }

    /** What there is to check of matching runs. */
    public RunDesk runs() {
        return runs;
    }

    /** Its numbers, for whoever adds to them. */
    public DeskMetrics metrics() {
        return metrics;
    }

    /** Acts and drafts, for whoever serves users. */
    public FourEyes eyes() {
        return eyes;
    }

    /** What the desk does for its users; also picks the signer of each. */
    public Reception reception() {
        return reception;
    }

    /** What users may see, with the log of what regulators have looked at. */
    public Reading reading() {
        return reading;
    }

    /** The log of questions about the market, for whoever answers them; it closes with the desk. */
    public ChainedLog probes() {
        return logs.probes();
    }

    public Users users() {
        return users;
    }

    /**
     * A clerk who finds openings in this desk's index.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code NOT_FOUNDED} before the ledger has a charter
     */
    public Clerk clerk() {
        return reception.clerk();
    }

    private FourEyes eyes(Path folder, ChainedLog log) throws IOException {
        return new FourEyes(reception, drafts(folder, log), new DualControl(folder.resolve(DualControl.FILE)), users);
    }

    private static Drafts drafts(Path folder, ChainedLog log) throws IOException {
        return new Drafts(folder.resolve(DeskSettings.DRAFTS), log, InstantSource.system());
    }

    private ChainedLog log(Path file) throws IOException {
        return keep(new ChainedLog(file, InstantSource.system()));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Shuts the doors first, lets what is being served finish, and closes the index last. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(
                        "a part of the desk of " + settings.organisation() + " does not close", e);
            }
        }
    }
}
