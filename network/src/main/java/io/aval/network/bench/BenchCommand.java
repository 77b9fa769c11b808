package io.aval.network.bench;

import io.aval.network.topology.Consensus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "aval bench fabric",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures the contract on a real network, beside a contract without rules that reads and writes the same.",
            "Makes a temporary network of its own, or uses the one in a folder; about 8 minutes."
        })
final class BenchCommand implements Callable<Integer> {

    private static final double MILLIS = 1e3;

    @Option(names = "--folder", paramLabel = "DIR", description = "A network that runs there, or is to be made there.")
    @Nullable
    Path folder;

    @Option(names = "--ordering", paramLabel = "bft|raft", description = "Of a new network; bft.")
    Consensus ordering = Consensus.BFT;

    @Option(names = "--first-port", paramLabel = "N", description = "Lowest port of a new network; ${DEFAULT-VALUE}.")
    int firstPort = 17_050;

    @Option(names = "--rounds", paramLabel = "N", description = "How often the cases take turns; ${DEFAULT-VALUE}.")
    int rounds = 3;

    @Option(names = "--seconds", paramLabel = "S", description = "How long a case lasts in a round; ${DEFAULT-VALUE}.")
    double seconds = 4;

    @Option(names = "--in-flight", paramLabel = "N", description = "Envelopes under way at once; ${DEFAULT-VALUE}.")
    int inFlight = 64;

    @Option(
            names = "--bulk-in-flight",
            paramLabel = "N",
            description = "The same with 50 acts to an envelope; ${DEFAULT-VALUE}.")
    int bulkInFlight = 8;

    @Option(
            names = "--file",
            paramLabel = "ROWS",
            description = "Endorsements in a file, 0 for none; ${DEFAULT-VALUE}.")
    int file = 10_000;

    @Option(names = "--file-acts", paramLabel = "N", description = "Rows to an envelope; ${DEFAULT-VALUE}.")
    int fileActs = 100;

    @Option(names = "--file-in-flight", paramLabel = "N", description = "Envelopes of it at once; ${DEFAULT-VALUE}.")
    int fileInFlight = 4;

    @Option(
            names = "--also",
            paramLabel = "LABEL=COMMAND",
            description = "A program whose rows are shown in the same table; may be repeated.")
    List<String> also = new ArrayList<>();

    private final Map<String, String> environment;
    private final PrintWriter out;
    private final PrintWriter err;

    BenchCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        new FabricBench(options(), environment, out, err).run();
        return 0;
    }

    /**
     * The options, checked.
     *
     * @throws CommandLine.ParameterException with a sentence
     */
    BenchOptions options() {
        try {
            return new BenchOptions(
                    folder,
                    ordering,
                    firstPort,
                    rounds,
                    Duration.ofMillis(Math.round(seconds * MILLIS)),
                    inFlight,
                    bulkInFlight,
                    new BenchOptions.File(file, fileActs, fileInFlight),
                    also.stream().map(OtherProgram::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(new CommandLine(this), String.valueOf(e.getMessage()), e);
        }
    }
}
