package io.aval.network.bench;

import io.aval.client.load.Row;
import io.aval.network.DeployedContract;
import io.aval.network.Network;
import io.aval.network.NetworkException;
import io.aval.network.OwnContract;
import io.aval.network.bench.contract.BenchMain;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.Topology;
import io.aval.network.topology.TopologyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * {@code bench fabric}: the same acts as {@code bench embedded}, on a network of four organisations.
 *
 * <p>In each round every case has its turn: issue; endorse, which is a proposal and an answer by two banks; the very same
 * transactions by a contract without rules; the same of splits and of discounts; right and certificate; endorse with 50 acts to an envelope, and that without
 * rules; a public transfer. A case is measured from when its window is full to when nothing new is sent.
 */
public final class FabricBench {

    private static final String MIRROR = "bench";

    private final BenchOptions options;
    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;
    private final InstantSource clock = InstantSource.system();
    private final long begun = System.nanoTime();

    FabricBench(BenchOptions options, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Runs the benchmark and ends the process with an exit code: 0 done, 1 fault, 2 wrong command line, 7 unavailable. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        CommandLine line = new CommandLine(new BenchCommand(System.getenv(), out, err));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof RuntimeException) {
                failure.printStackTrace(err);
            }
            err.println("aval: " + (failure instanceof IOException ? failure.getMessage() : failure.toString()));
            return failure instanceof NetworkException ? 7 : 1;
        });
        System.exit(line.execute(arguments));
    }

    void run() throws IOException, InterruptedException, TopologyException {
        Finding fabric = ProgramSearch.in(environment).find();
        Path folder = options.folder() == null ? Files.createTempDirectory("aval-bench-") : options.folder();
        Optional<Network> running = running(folder, fabric);
        if (running.isPresent()) {
            measure(running.get(), fabric, Optional.empty());
            return;
        }
        Network network = Network.of(folder, Topology.usual(options.ordering(), options.firstPort()), fabric, clock);
        Thread interrupted = Thread.ofPlatform().unstarted(() -> end(network));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            Report.Starts starts = start(network);
            measure(network, fabric, Optional.of(starts));
        } finally {
            end(network);
            Runtime.getRuntime().removeShutdownHook(interrupted);
        }
    }

    private Optional<Network> running(Path folder, Finding fabric) throws IOException, TopologyException {
        if (!Files.exists(folder.resolve("topology.yaml"))) {
            return Optional.empty();
        }
        Network network = Network.existing(folder, fabric, clock);
        return network.running().isEmpty() ? Optional.empty() : Optional.of(network);
    }

    private Report.Starts start(Network network) throws IOException, InterruptedException {
        DeployedContract contract = OwnContract.of(network.topology());
        long from = System.nanoTime();
        network.up(contract, phase -> {});
        Duration up = Duration.ofNanos(System.nanoTime() - from);
        say("first commit after " + seconds(up));
        // As the command 'up' does, behind the first commit
        network.prepareFasterStarts(contract, phase -> {});
        from = System.nanoTime();
        network.restart(contract, phase -> {});
        Duration restart = Duration.ofNanos(System.nanoTime() - from);
        say("ended, started again, first commit after " + seconds(restart));
        return new Report.Starts(up, restart);
    }

    private void measure(Network network, Finding fabric, Optional<Report.Starts> starts)
            throws IOException, InterruptedException {
        network.deploy(mirror(network.topology()), phase -> {});
        say("contract without rules deployed beside it");
        Results results = new Results();
        int run = (int) (clock.instant().getEpochSecond() / 20 % 10_000);
        try (FabricSite real = new FabricSite(network, network.topology().contract());
                FabricSite mirror = new FabricSite(network, MIRROR)) {
            Cases cases = new Cases(network, real, mirror, options, run);
            cases.round(new Results(), options.time().dividedBy(2));
            say("every program is warm");
            for (int round = 1; round <= options.rounds(); round++) {
                cases.round(results, options.time());
                say("round " + round + " of " + options.rounds());
            }
            cases.files(results);
            say("files");
        }
        List<Row> others = new ArrayList<>();
        for (OtherProgram other : options.also()) {
            others.addAll(other.rows());
            say(other.label());
        }
        head(network, fabric);
        new Report(out, results).print(others, starts);
    }

    private void head(Network network, Finding fabric) {
        Topology topology = network.topology();
        out.println(Machine.line());
        out.println(String.format(
                Locale.ROOT,
                "%s, %s; %d ordering nodes by %s, %d peers, one contract process each; client on the same machine",
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                fabric.sentence().replaceAll(" at .*", ""),
                topology.orderers().size(),
                topology.consensus(),
                topology.peers().size()));
        if (options.file().rows() > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "files: %d rows to an envelope, %d envelopes in flight; %,d rows to the other bank, a quarter within",
                    options.file().batch(),
                    options.file().window(),
                    options.file().rows()));
        }
        out.println(String.format(
                Locale.ROOT,
                "%d rounds after one to warm up; %.1f s for each case, %d envelopes in flight, %d with 50 acts",
                options.rounds(),
                options.time().toMillis() / 1e3,
                options.inFlight(),
                options.bulkInFlight()));
    }

    /** The contract without rules on the terms of the real one. */
    private static DeployedContract mirror(Topology topology) throws IOException {
        DeployedContract real = OwnContract.of(topology);
        List<Path> classPath = new ArrayList<>(real.program().classPath());
        try {
            classPath.add(Path.of(BenchMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IOException("this program does not lie in a file", e);
        }
        return new DeployedContract(
                MIRROR,
                real.version(),
                real.policy(),
                real.collections(),
                new ContractProgram(classPath, BenchMain.class.getName()));
    }

    private void end(Network network) {
        try {
            network.down();
            if (options.folder() == null) {
                delete(network.folder().root());
            }
        } catch (IOException e) {
            err.println("aval: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void say(String sentence) {
        err.println(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - begun) / 1e9, sentence));
        err.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
