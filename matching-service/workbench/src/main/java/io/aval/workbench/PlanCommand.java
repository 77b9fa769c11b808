package io.aval.workbench;

import io.aval.engine.financing.FinancingPlan;
import io.aval.engine.financing.Need;
import io.aval.engine.financing.Option;
import io.aval.engine.financing.Plan;
import io.aval.engine.financing.TermsTable;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Compares the ways to finance a need: what each costs a year, and what comes of it for each party.")
final class PlanCommand implements Callable<Integer> {

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the need, as JSON; docs/standards/ip-pledge-service.md shows one")
    Path need;

    @CommandLine.Option(names = "--terms", paramLabel = "FILE", description = "your own table of fees and shares")
    @Nullable
    Path terms;

    @CommandLine.Option(
            names = {"-o", "--output"},
            defaultValue = "table",
            description = "table or json")
    EvaluateCommand.Output output;

    @Override
    public Integer call() {
        Need wanted = Schema.of(Need.class).decode(JsonReader.read(TextFile.read(need)));
        TermsTable table = terms == null ? TermsTable.published() : own(terms);
        Plan plan = FinancingPlan.compare(wanted, table);
        PrintWriter out = spec.commandLine().getOut();
        if (output == EvaluateCommand.Output.json) {
            out.println(plan.json().canonical());
        } else {
            plan.options().forEach(option -> out.println(line(option)));
        }
        out.flush();
        return 0;
    }

    private static TermsTable own(Path file) {
        try {
            return TermsTable.parse(TextFile.read(file));
        } catch (IllegalArgumentException e) {
            throw new Fault(
                    Fault.WRONG_DATA, "IMPORT_UNREADABLE", file + ": " + e.getMessage() + ".", "Mend the table.");
        }
    }

    private static String line(Option option) {
        String cost = option.open()
                ? "%2d  %8s %% a year  %18s yuan"
                        .formatted(option.rank(), hundredths(option.yearlyPpm() / 100), hundredths(option.costFen()))
                : " -  not open: "
                        + option.obstacles().stream()
                                .map(obstacle -> obstacle.reason() + " (" + obstacle.have() + ", bound "
                                        + obstacle.limit() + ")")
                                .collect(Collectors.joining(", "));
        return "%-20s %-28s %s".formatted(option.way(), option.name(), cost);
    }

    private static String hundredths(long number) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(number, 2));
    }
}
