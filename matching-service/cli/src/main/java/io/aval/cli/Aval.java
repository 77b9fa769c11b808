package io.aval.cli;

import io.grpc.StatusRuntimeException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of all commands. */
@Command(
        name = "aval",
        mixinStandardHelpOptions = true,
        version = "aval 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Asks a running desk. 'aval up' starts the demonstration with four of them.",
        subcommands = {
            StatusCommand.class,
            ListCommand.class,
            GetCommand.class,
            ActCommand.class,
            AttestCommand.class,
            EvidenceCommand.class,
            EvaluateCommand.class,
            ImportCommand.class,
            MatchCommand.class,
            LedgerCommand.class,
            IndexCommand.class,
            BulkCommand.class,
            AttachCommand.class,
            AttachmentCommand.class,
            AuditCommand.class,
            DayCommand.class,
            AwaitingCommand.class,
            NoticesCommand.class,
            StepsCommand.class,
            CheckCommand.class,
            DraftsCommand.class,
            SettingsCommand.class
        })
public final class Aval implements Runnable {

    private static final int CLOSE_ENOUGH = 3;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(System.getenv(), out, err, arguments));
    }

    /** Runs one command; the exit code. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Aval());
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(wrong());
        line.setExecutionExceptionHandler(failed());
        lend(line, environment);
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static void lend(CommandLine line, Map<String, String> environment) {
        line.getCommandSpec().mixins().values().stream()
                .map(mixin -> mixin.userObject())
                .filter(Connection.class::isInstance)
                .forEach(connection -> ((Connection) connection).environment = environment);
        line.getSubcommands().values().forEach(sub -> lend(sub, environment));
    }

    private static IExecutionExceptionHandler failed() {
        return (exception, line, parsed) -> {
            Failure failure = switch (exception) {
                case Failure own -> own;
                case StatusRuntimeException refused -> DeskFailures.of(refused);
                default ->
                    new Failure(
                            ExitCode.INTERNAL,
                            "INTERNAL_FAULT",
                            "A fault of this program: " + exception,
                            "Report it with the command that you gave.");
            };
            tell(line.getErr(), failure);
            return failure.exit().number();
        };
    }

    private static void tell(PrintWriter err, Failure failure) {
        String remedy = failure.remedy().isEmpty() ? "" : " " + failure.remedy();
        err.println("aval: " + failure.what() + remedy + " [" + failure.code() + "]");
        err.flush();
    }

    private static IParameterExceptionHandler wrong() {
        return (exception, arguments) -> {
            CommandLine line = exception.getCommandLine();
            String nearest = nearest(exception, line);
            String remedy = nearest.isEmpty() ? "" : "Did you mean '" + nearest + "'? ";
            String help = line.getCommandSpec().qualifiedName() + " --help";
            tell(line.getErr(), Failure.usage(sentence(exception), remedy + "See '" + help + "'."));
            return ExitCode.USAGE.number();
        };
    }

    private static String sentence(ParameterException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /** The command whose name is nearest to the word that is none; empty if none is near. */
    private static String nearest(ParameterException exception, CommandLine line) {
        if (!(exception instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        String word = unmatched.getUnmatched().getFirst();
        List<String> names = List.copyOf(new TreeSet<>(line.getSubcommands().keySet()));
        String best = "";
        int least = CLOSE_ENOUGH + 1;
        for (String name : names) {
            int distance = distance(word, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
