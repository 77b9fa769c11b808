package io.aval.workbench;

import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The commands of the workbench. */
@Command(
        name = "aval",
        mixinStandardHelpOptions = true,
        description = "Commands that need neither desk nor ledger.",
        subcommands = {EvaluateCommand.class, ScreenCommand.class, InvoicesCommand.class, MatchCommand.class})
public final class Workbench implements Runnable {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(out, err, arguments));
    }

    /** Runs one command; the exit code, as the command line's own. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Workbench())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(failed())
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static IExecutionExceptionHandler failed() {
        return (exception, line, parsed) -> {
            Fault fault = switch (exception) {
                case Fault own -> own;
                case RefusedException refused -> fault(refused.refusal());
                default ->
                    new Fault(Fault.INTERNAL, "INTERNAL_FAULT", "A fault of this program: " + exception + ".", "");
            };
            line.getErr().println("aval: " + fault.getMessage() + " [" + fault.code() + "]");
            line.getErr().flush();
            return fault.exit();
        };
    }

    private static Fault fault(Refusal refusal) {
        String details = refusal.details().isEmpty() ? "" : " " + refusal.details();
        return new Fault(
                Fault.WRONG_DATA,
                refusal.code().name(),
                refusal.code().what() + details + ".",
                refusal.code().remedy() + ".");
    }
}
