package io.aval.desk.grpc;

import io.aval.client.Signer;
import io.aval.desk.access.User;
import io.aval.desk.observation.CompanyImports;
import io.aval.desk.observation.TakenFile;
import io.aval.engine.importing.RefusedRow;
import io.aval.protocol.ImportReport;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Imports as gRPC asks for them.
 *
 * @param signers the key of each user
 */
public record ImportCalls(CompanyImports imports, Function<User, Signer> signers) implements Imports {

    private static final long THOUSAND = 1_000;

    @Override
    public ImportReport take(User user, String request, String name, Path file, IntConsumer thousandths) {
        TakenFile report = imports.take(
                file,
                name,
                signers.apply(user),
                (done, total) -> thousandths.accept((int) (THOUSAND * done / Math.max(1, total))));
        ImportReport.Builder reply = ImportReport.newBuilder()
                .setName(report.name())
                .setDigest(report.file().value())
                .setRowsKept(report.kept())
                .setRowsRefused(report.refused())
                .setForm(report.form().name())
                .setTxId(report.txId());
        report.reasons().forEach((fault, count) -> reply.putReasons(fault.name(), count));
        report.examples().forEach(row -> reply.addExamples(sentence(row)));
        return reply.build();
    }

    private static String sentence(RefusedRow row) {
        return "line " + row.line() + ", row " + row.number() + ": " + row.fault() + " (" + row.detail() + ")";
    }
}
