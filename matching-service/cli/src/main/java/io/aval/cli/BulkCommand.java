package io.aval.cli;

import io.aval.protocol.BulkGrpc;
import io.aval.protocol.BulkReply;
import io.aval.protocol.BulkSummary;
import io.aval.protocol.ImportHeader;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bulk",
        mixinStandardHelpOptions = true,
        description = {
            "Does every row of a file of acts, CSV or JSON lines, to the end; exit code 9 if a row was not done.",
            "The same file again goes on where it stopped, and does nothing twice.",
            "A CSV file has a header: the column act, and the acts' fields by name (responder.party)."
        })
final class BulkCommand implements Callable<Integer> {

    private static final String USUAL = "platform";

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "FILE", description = "acts, one a line")
    Path file;

    @Option(names = "--report", paramLabel = "FILE", description = "where the report goes; FILE.report.csv else")
    @Nullable
    Path report;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "0", description = "acts in one envelope; 50 else")
    int batch;

    @Option(names = "--window", paramLabel = "N", defaultValue = "0", description = "envelopes in flight; 4 else")
    int window;

    private BulkSummary summary = BulkSummary.getDefaultInstance();

    @Override
    public Integer call() {
        FileSending.requireReadable(file);
        Path target = report == null ? file.resolveSibling(file.getFileName() + ".report.csv") : report;
        try (OutputStream out = Files.newOutputStream(target);
                ProgressBar bar = printer.progress("acting")) {
            run(out, bar);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "NO_FILE",
                    "The report " + target + " cannot be written (" + e + ").",
                    "The acts were done; give another --report and run it again.");
        } catch (StatusRuntimeException e) {
            printer.say("stopped; " + target + " says how far it came; the same command goes on");
            throw e;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("done", new Json.Num(summary.getDone()));
        members.put("failed", new Json.Num(summary.getFailed()));
        members.put("unknown", new Json.Num(summary.getUnknown()));
        members.put("report", new Json.Text(target.toString()));
        printer.answer(
                Json.object(members),
                () -> printer.pairs(List.of(
                        List.of("Rows done", Long.toString(summary.getDone())),
                        List.of("Rows not done", Long.toString(summary.getFailed() + summary.getUnknown())),
                        List.of("Report", target.toString()))));
        return (summary.getFailed() + summary.getUnknown() == 0 ? ExitCode.OK : ExitCode.PARTIAL).number();
    }

    private void run(OutputStream out, ProgressBar bar) throws IOException {
        ImportHeader header =
                ImportHeader.newBuilder().setBatch(batch).setWindow(window).build();
        try {
            FileSending<BulkReply> sending = new FileSending<>(file, header, reply -> take(reply, out, bar));
            connection.stream(USUAL, BulkGrpc::newStub, desk -> sending.run(desk::runBulk));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(BulkReply reply, OutputStream out, ProgressBar bar) {
        if (reply.getSettled() > 0) {
            bar.rows(reply.getSettled());
        }
        if (reply.hasSummary()) {
            summary = reply.getSummary();
        }
        try {
            reply.getReport().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
