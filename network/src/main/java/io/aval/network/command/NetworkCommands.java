package io.aval.network.command;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IParameterExceptionHandler;

/** The root of all commands. */
@Command(
        name = "aval network",
        mixinStandardHelpOptions = true,
        version = "aval 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        description = "Runs a Fabric network of four organisations, with your own Fabric, on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            RestartCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DeployCommand.class,
            CleanCommand.class,
            DoctorCommand.class,
            CertificatesCommand.class,
            ManifestCommand.class,
            LeaksCommand.class
        })
public final class NetworkCommands implements Runnable {

    private final Surroundings surroundings;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    private NetworkCommands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command; the exit code. */
    public static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new NetworkCommands(surroundings), factory(surroundings));
        line.setOut(surroundings.out()).setErr(surroundings.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler(wrong());
        line.setExecutionExceptionHandler(failed());
        return line.execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    /** Hands the surroundings to whatever wants them. */
    private static IFactory factory(Surroundings surroundings) {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
                } catch (NoSuchMethodException e) {
                    return usual.create(type);
                }
            }
        };
    }

    private static IExecutionExceptionHandler failed() {
        return (exception, line, parsed) -> {
            tell(line.getErr(), sentence(exception));
            return ExitCode.of(exception).number();
        };
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "There is no file " + missing.getMessage() + ".";
            case InterruptedException interrupted -> "Interrupted; what was started is ended.";
            case RuntimeException fault -> "A fault of this program: " + fault;
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static IParameterExceptionHandler wrong() {
        return (exception, arguments) -> {
            CommandLine line = exception.getCommandLine();
            String help = line.getCommandSpec().qualifiedName() + " --help";
            tell(line.getErr(), exception.getMessage() + " See '" + help + "'.");
            return ExitCode.USAGE.number();
        };
    }

    private static void tell(PrintWriter err, String sentence) {
        err.println("aval: " + sentence);
        err.flush();
    }
}
