package io.aval.workbench;

import io.aval.engine.filtering.invoice.Flaw;
import io.aval.engine.filtering.invoice.InvoiceBook;
import io.aval.engine.filtering.invoice.InvoiceFeatures;
import io.aval.engine.filtering.invoice.InvoiceFile;
import io.aval.engine.filtering.invoice.InvoiceImport;
import io.aval.engine.filtering.invoice.Options;
import io.aval.rules.calendar.BusinessDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invoices",
        mixinStandardHelpOptions = true,
        description = "Reads a list of invoices, names every fault by line and column, and condenses the good rows.")
final class InvoicesCommand implements Callable<Integer> {

    private static final int PARTLY = 9;

    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the list, CSV as tax platforms export it; UTF-8 or GBK")
    Path file;

    @Option(names = "--day", paramLabel = "DAY", required = true, description = "the day as of which, yyyy-mm-dd")
    String day;

    @Option(names = "--own", paramLabel = "CODE", description = "the company's own tax number")
    @Nullable
    String own;

    @Override
    public Integer call() throws IOException {
        BusinessDay today = Days.of(day, spec);
        Options options = Options.of(today);
        if (own != null) {
            options = options.own(own);
        }
        return switch (InvoiceFile.read(file, options)) {
            case InvoiceImport.Rejected rejected ->
                throw new Fault(Fault.WRONG_DATA, rejected.fault().name(), file + ": " + rejected.sentence(), "");
            case InvoiceImport.Accepted accepted -> show(accepted, today);
        };
    }

    private int show(InvoiceImport.Accepted accepted, BusinessDay today) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        accepted.flaws().stream().map(Flaw::sentence).forEach(err::println);
        out.printf(
                "rows %d, kept %d, refused %d%n",
                accepted.rows(), accepted.invoices().size(), accepted.refused());
        InvoiceFeatures.of(InvoiceBook.of(accepted.invoices()), today, OptionalLong.empty())
                .values()
                .forEach((name, value) -> out.printf("%-40s %d%n", name, value));
        out.flush();
        err.flush();
        return accepted.refused() == 0 ? 0 : PARTLY;
    }
}
