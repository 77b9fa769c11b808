package io.aval.desk.start;

import io.aval.client.Checkpoint;
import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.desk.Desk;
import io.aval.desk.DeskSettings;
import io.aval.desk.access.Entitlement;
import io.aval.desk.access.KeyRing;
import io.aval.desk.access.User;
import io.aval.desk.access.Users;
import io.aval.desk.demo.Demo;
import io.aval.desk.demo.DemoKeys;
import io.aval.desk.demo.DemoLoader;
import io.aval.desk.demo.DemoUser;
import io.aval.desk.demo.LoadProgress;
import io.aval.desk.grpc.Extras;
import io.aval.desk.grpc.ImportCalls;
import io.aval.desk.grpc.Imports;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.desk.grpc.MatchCalls;
import io.aval.desk.grpc.QuestionCalls;
import io.aval.desk.grpc.Questions;
import io.aval.desk.matching.MarketQuestions;
import io.aval.desk.matching.MatchOrder;
import io.aval.desk.matching.MatchOutcome;
import io.aval.desk.matching.MatchProgress;
import io.aval.desk.matching.MatchRuns;
import io.aval.engine.index.Folders;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;

/**
 * A ledger and the desks of its four organisations, open in one process. The desks share no object and no
 * folder; only the ledger connects them. Thread-safe.
 */
final class Demonstration implements AutoCloseable {

    private static final Duration CATCHING_UP = Duration.ofMinutes(5);

    private final UpSettings settings;
    private final DataFolder data;
    private final DemoLoader demo;
    private final Ground ground;
    private final Map<Organisation, Desk> desks = new ConcurrentHashMap<>();
    private final CompletableFuture<MatchRuns> runs = new CompletableFuture<>();

    private Demonstration(UpSettings settings, DataFolder data, DemoLoader demo, Ground ground) {
        this.settings = settings;
        this.data = data;
        this.demo = demo;
        this.ground = ground;
    }

    /** Opens ledger and desks; what the ledger holds already is served at once. */
    static Demonstration open(UpSettings settings, DataFolder data) throws IOException {
        DemoLoader demo = DemoLoader.prepare(
                settings.scale(), data::keys, settings.backEnd().issuers());
        Demonstration opened =
                new Demonstration(settings, data, demo, settings.backEnd().open(data, demo));
        boolean whole = false;
        // Not virtual ones: opening loads classes, and a virtual thread that waits for a class keeps its carrier; with
        // two
        // cores two such waits leave none for whoever they wait for
        ThreadFactory platform = Thread.ofPlatform().name("open-desk-", 0).factory();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(platform)) {
            List<CompletableFuture<Void>> openings = new ArrayList<>();
            for (Organisation organisation : Demo.ORGANISATIONS) {
                openings.add(CompletableFuture.runAsync(() -> opened.openDesk(organisation), threads));
            }
            CompletableFuture.allOf(openings.toArray(CompletableFuture[]::new)).join();
            whole = true;
        } finally {
            if (!whole) {
                opened.close();
            }
        }
        return opened;
    }

    /** The desk of an organisation. */
    public Desk desk(Organisation organisation) {
        return Objects.requireNonNull(desks.get(organisation), organisation::value);
    }

    /** Everybody who can log in, desk by desk. */
    public List<DemoUser> users() {
        return Demo.ORGANISATIONS.stream()
                .flatMap(organisation -> demo.users(organisation).stream())
                .toList();
    }

    /**
     * Loads what is missing and waits until the Platform's index has it.
     *
     * @param stop asked before each act; true ends the loading
     */
    public void load(LoadProgress progress, BooleanSupplier stop) throws InterruptedException {
        Map<Organisation, Ledger> doors = new TreeMap<>();
        Demo.ORGANISATIONS.forEach(organisation -> doors.put(organisation, ground.door(organisation)));
        Checkpoint last = demo.load(doors, progress, stop);
        desk(Demo.PLATFORM).follower().await(last, CATCHING_UP);
    }

    /** Runs the first match; empty if a run stands on the ledger already. */
    public Optional<MatchOutcome> firstMatch(MatchProgress progress) {
        Desk platform = desk(Demo.PLATFORM);
        if (platform.index().counts().getOrDefault(Kind.RUN, 0L) > 0) {
            return Optional.empty();
        }
        return Optional.of(runs.join().run(operator(), MatchOrder.usual(), progress));
    }

    /** The Platform's matching. */
    MatchRuns runs() {
        return runs.join();
    }

    /** What it stands on. */
    Ground ground() {
        return ground;
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
        ground.close();
    }

    /** The Platform's operator. */
    Signer operator() {
        return ring(Demo.PLATFORM).signer("operator");
    }

    private void openDesk(Organisation organisation) {
        int number = Demo.ORGANISATIONS.indexOf(organisation);
        Path folder = data.desk(organisation);
        try {
            Files.createDirectories(folder);
            // What cut uploads have left when the process was killed
            Folders.delete(folder.resolve("uploads"));
            Users.write(folder.resolve(Users.FILE), users(organisation));
            DemoKeys keys = demo.keys(organisation);
            DeskSettings own = new DeskSettings(
                    organisation,
                    folder,
                    settings.httpPort() == 0 ? 0 : settings.httpPort() + number,
                    settings.grpcPort() == 0 ? 0 : settings.grpcPort() + number,
                    organisation.equals(Demo.REGULATOR) ? "regulator" : "operator",
                    keys.requestSecret());
            desks.put(organisation, Desk.open(own, ground.door(organisation), ring(organisation), this::extras));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KeyRing ring(Organisation organisation) {
        return new KeyRing(organisation, demo.keys(organisation).credentials());
    }

    private List<User> users(Organisation organisation) {
        return demo.users(organisation).stream()
                .map(user -> new User(user.user(), user.role(), user.handle(), user.key(), Digest.of(user.token())))
                .toList();
    }

    /** Every desk verifies the ledger; matches are the Platform's, questions and the files that runs read also the witness's. */
    private Extras extras(Desk desk) {
        Optional<LedgerAudit> audit = Optional.of(ground.audit(desk.settings().organisation()));
        if (!desk.settings().organisation().equals(Demo.PLATFORM)) {
            boolean witness = desk.settings().organisation().equals(Demo.REGULATOR);
            return new Extras(
                    witness ? Optional.of(imports(desk)) : Optional.empty(),
                    Optional.empty(),
                    audit,
                    witness ? Optional.of(questions(desk)) : Optional.empty());
        }
        Path folder = desk.settings().folder();
        runs.complete(new MatchRuns(
                folder.resolve("runs"),
                desk.sources(),
                desk.ledger(),
                Demo.CHARTER,
                desk.settings().requestSecret(),
                desk.metrics()));
        return new Extras(
                Optional.of(imports(desk)),
                Optional.of(
                        new MatchCalls(runs.join(), desk.sources().rules(), desk.imports(), desk.reception()::signer)),
                audit,
                Optional.of(questions(desk)));
    }

    private static Imports imports(Desk desk) {
        return new ImportCalls(desk.imports(), desk.reception()::signer);
    }

    private static Questions questions(Desk desk) {
        MarketQuestions.Means means = new MarketQuestions.Means(
                desk.sources(),
                desk.facts(),
                new Entitlement(desk.settings().organisation(), desk.index()),
                desk.reading(),
                Demo.PLATFORM);
        return new QuestionCalls(new MarketQuestions(means, desk.probes(), MarketQuestions.DAILY));
    }
}
