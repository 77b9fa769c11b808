package io.aval.spark;

import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.matching.Match;
import io.aval.engine.matching.Outcome;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import io.aval.engine.stage.MarketFile;
import io.aval.engine.stage.StagedMatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Matches a market from a file on Spark and prints the digest of what came out. */
@Command(
        name = "aval match spark",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the stable match of a market on Apache Spark, by the code and to the byte of a run in one process.",
            "The file is one JSON object a line; docs/guides/cluster.md describes it, and how to start a cluster."
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int FAULT = 1;
    private static final int WRONG_LINE = 2;
    private static final int WRONG_DATA = 3;
    private static final int UNAVAILABLE = 7;
    private static final int TASKS_PER_CORE = 3;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "MARKETFILE", description = "demands, products and caps")
    Path file;

    @Option(
            names = "--master",
            paramLabel = "ADDRESS",
            defaultValue = "local[*]",
            description = "local, local[THREADS] or spark://HOST:PORT; without it, all cores of this machine")
    String master;

    @Option(names = "--seed", defaultValue = "1", description = "decides between equals (default: ${DEFAULT-VALUE})")
    String seed;

    @Option(names = "--tasks", description = "into how many tasks each stage is cut; the match does not depend on it")
    @Nullable
    Integer tasks;

    @Option(names = "--settings", paramLabel = "FILE", description = "settings of Spark's, KEY=VALUE a line")
    @Nullable
    Path settings;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one setting of Spark's")
    Map<String, String> set = new TreeMap<>();

    @Option(names = "--compare", description = "match in this process, too, and say whether both are identical")
    boolean compare;

    @Option(names = "--report", paramLabel = "FILE", description = "have the match audited and write its report there")
    @Nullable
    Path report;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(out, err, arguments));
    }

    /** Runs the command; the exit code, as the command line's own. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new MatchCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((exception, line, parsed) -> {
                    line.getErr().println("aval: " + sentence(exception));
                    line.getErr().flush();
                    return switch (exception) {
                        case MarketFile.Fault fault -> WRONG_DATA;
                        case IOException unreadable -> WRONG_DATA;
                        case Unavailable nobody -> UNAVAILABLE;
                        case IllegalArgumentException wrong -> WRONG_LINE;
                        default -> FAULT;
                    };
                })
                .execute(arguments);
    }

    private static String sentence(Exception exception) {
        return switch (exception) {
            case MarketFile.Fault fault -> fault.getMessage() + " [MALFORMED]";
            case IOException unreadable -> "The file cannot be read: " + unreadable.getMessage() + ". [MALFORMED]";
            case Unavailable nobody -> nobody.getMessage() + " [UNAVAILABLE]";
            case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
            default -> "A fault of this program: " + exception + ". [INTERNAL_FAULT]";
        };
    }

    @Override
    public Integer call() throws IOException {
        Address address = Address.of(master);
        Seed decides = new Seed(seed);
        Map<String, String> all = settings();
        Market market = MarketFile.read(file);
        Outcome match = onSpark(market, decides, address, all);
        PrintWriter out = spec.commandLine().getOut();
        String inputs = MarketDigest.ofInputs(market, decides);
        out.printf(
                "demands  %d, products %d, eligible pairs %d, parts %d, short %d%n",
                market.demands().size(),
                market.products().size(),
                match.eligiblePairs(),
                match.allocation().parts().size(),
                match.shortfalls().size());
        out.printf("placed   %d fen%n", match.allocation().totalFen());
        out.println("inputs   " + inputs);
        out.println("result   " + MarketDigest.ofResult(inputs, match.allocation()));
        if (report != null) {
            Files.write(
                    report,
                    CanonicalLines.bytes(
                            MatchReport.of(market, decides, match, MatchReport.audit(market, decides, match))));
        }
        if (compare) {
            boolean identical = match.equals(Match.of(market, decides).outcome());
            out.println("compared " + (identical ? "identical with the match in one process" : "DIFFERENT"));
            return identical ? 0 : FAULT;
        }
        return 0;
    }

    private Outcome onSpark(Market market, Seed decides, Address address, Map<String, String> all) {
        try (JavaSparkContext spark = Cluster.open(address, all)) {
            int cut = tasks == null ? TASKS_PER_CORE * spark.defaultParallelism() : tasks;
            return StagedMatch.of(market, decides, new SparkStages(spark), cut);
        }
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> all = new TreeMap<>();
        if (settings != null) {
            Properties properties = new Properties();
            try (Reader in = Files.newBufferedReader(settings)) {
                properties.load(in);
            }
            properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        }
        all.putAll(set);
        for (String name : all.keySet()) {
            if (!name.startsWith("spark.")) {
                throw new IllegalArgumentException(
                        "The setting " + name + " is none of Spark's: they begin with spark.");
            }
        }
        if (tasks != null && (tasks < 1 || tasks > 100_000)) {
            throw new IllegalArgumentException("The number of tasks is " + tasks + ", outside 1 to 100000.");
        }
        return all;
    }
}
