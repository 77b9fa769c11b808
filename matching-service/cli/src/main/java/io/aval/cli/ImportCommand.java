package io.aval.cli;

import io.aval.protocol.DeskGrpc;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportReply;
import io.aval.protocol.ImportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes files in; operators of the Platform only.")
final class ImportCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage("Nothing to import is named.", "Try 'aval import companies FILE'.");
    }

    @Command(
            name = "companies",
            mixinStandardHelpOptions = true,
            description =
                    "Takes in companies: financial ratios (ARFF) or profiles (CSV); the file's digest goes on the ledger.")
    int companies(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--strict", description = "exit with 9 if a row was refused") boolean strict) {
        FileSending.requireReadable(file);
        ImportReport.Builder last = ImportReport.newBuilder();
        ImportHeader header = ImportHeader.newBuilder()
                .setRequest(UUID.randomUUID().toString())
                .build();
        try (ProgressBar bar = printer.progress("importing")) {
            FileSending<ImportReply> sending = new FileSending<>(file, header, reply -> {
                bar.at(reply.getProgress(), "");
                last.mergeFrom(reply.getReport());
            });
            connection.stream("platform", DeskGrpc::newStub, desk -> sending.run(desk::importCompanies));
        }
        ImportReport report = last.build();
        if (report.getDigest().isEmpty()) {
            throw new Failure(
                    ExitCode.INTERNAL, "NO_REPORT", "The desk sent no report.", "See with 'aval list import'.");
        }
        printer.answer(json(report), () -> table(printer, report));
        return (strict && report.getRowsRefused() > 0 ? ExitCode.PARTIAL : ExitCode.OK).number();
    }

    private static void table(Printer printer, ImportReport report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("File", report.getName()));
        rows.add(List.of("Digest", report.getDigest()));
        rows.add(List.of("Rows kept", Long.toString(report.getRowsKept())));
        rows.add(List.of("Rows refused", Long.toString(report.getRowsRefused())));
        new TreeMap<>(report.getReasonsMap())
                .forEach((reason, count) -> rows.add(List.of("  " + reason, Long.toString(count))));
        rows.add(List.of(
                "Transaction", report.getTxId().isEmpty() ? "known before, nothing was written" : report.getTxId()));
        printer.pairs(rows);
        report.getExamplesList().forEach(example -> printer.say("  " + example));
        printer.say(
                report.getForm().equals("PROFILES")
                        ? "every later run reads them; next: aval match reach"
                        : "next: aval match run --import " + report.getDigest());
    }

    private static Json json(ImportReport report) {
        Map<String, Json> reasons = new LinkedHashMap<>();
        new TreeMap<>(report.getReasonsMap()).forEach((reason, count) -> reasons.put(reason, new Json.Num(count)));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", new Json.Text(report.getName()));
        members.put("digest", new Json.Text(report.getDigest()));
        members.put("rowsKept", new Json.Num(report.getRowsKept()));
        members.put("rowsRefused", new Json.Num(report.getRowsRefused()));
        members.put("reasons", Json.object(reasons));
        members.put(
                "examples",
                Json.array(report.getExamplesList().stream()
                        .<Json>map(Json.Text::new)
                        .toList()));
        members.put("form", new Json.Text(report.getForm()));
        members.put("tx", new Json.Text(report.getTxId()));
        return Json.object(members);
    }
}
