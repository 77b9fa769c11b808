package io.aval.desk.grpc;

import io.aval.client.bulk.BulkReport;
import io.aval.client.bulk.BulkSettings;
import io.aval.desk.access.User;
import io.aval.desk.reception.BulkJobs;
import io.aval.desk.reception.CsvExport;
import io.aval.desk.reception.Requests;
import io.aval.protocol.BulkGrpc;
import io.aval.protocol.BulkReply;
import io.aval.protocol.BulkSummary;
import io.aval.protocol.ExportReply;
import io.aval.protocol.ExportRequest;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.record.Kind;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The calls of {@code bulk.proto}. */
final class BulkCalls extends BulkGrpc.BulkImplBase {

    private static final String METHOD = "RunBulk";
    private static final long EVERY = 50;

    private final BulkJobs jobs;
    private final CsvExport export;
    private final Serving serving;
    private final Path folder;
    private final Refusals refusals;

    BulkCalls(GrpcDoor.Parts parts, Path folder, Refusals refusals) {
        this.jobs = parts.jobs();
        this.export = new CsvExport(parts.reading());
        this.serving = new Serving(refusals);
        this.folder = folder;
        this.refusals = refusals;
    }

    @Override
    public StreamObserver<ImportRequest> runBulk(StreamObserver<BulkReply> replies) {
        User user = LoginInterceptor.user();
        return new UploadCall(
                folder.resolve("uploads"),
                replies,
                (header, file) -> run(user, header, file, replies),
                cause -> refusals.status(cause, user.name(), METHOD));
    }

    @Override
    public void export(ExportRequest request, StreamObserver<ExportReply> replies) {
        serving.serve("Export", replies, user -> {
            Code.MISSING_FIELD.unless(!request.getKind().isEmpty(), "field", "/kind");
            Kind kind = Requests.kind(request.getKind());
            ChunkWriter chunks = new ChunkWriter(
                    replies,
                    bytes -> replies.onNext(
                            ExportReply.newBuilder().setCsv(bytes).build()));
            try (Writer out = new OutputStreamWriter(chunks, StandardCharsets.UTF_8)) {
                export.write(user, kind, request.getReason(), () -> out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            replies.onCompleted();
        });
    }

    private void run(User user, ImportHeader header, Path file, StreamObserver<BulkReply> replies) throws IOException {
        BulkSettings settings = settings(header);
        try (BulkJobs.Job job = jobs.open(user, file)) {
            RefusedException stopped = null;
            try {
                job.run(settings, done -> tell(replies, done));
            } catch (RefusedException e) {
                stopped = e;
            }
            report(job, replies, stopped);
        }
    }

    private static void report(BulkJobs.Job job, StreamObserver<BulkReply> replies, @Nullable RefusedException stopped)
            throws IOException {
        BulkReport report;
        ChunkWriter chunks = new ChunkWriter(
                replies,
                bytes -> replies.onNext(BulkReply.newBuilder().setReport(bytes).build()));
        try (Writer out = new OutputStreamWriter(chunks, StandardCharsets.UTF_8)) {
            report = job.report(out);
        }
        if (stopped != null) {
            throw stopped;
        }
        BulkSummary summary = BulkSummary.newBuilder()
                .setDone(report.done())
                .setFailed(report.failed())
                .setUnknown(report.unknown())
                .build();
        replies.onNext(BulkReply.newBuilder().setSummary(summary).build());
    }

    /** Several envelopes end at once, and a call is no place for two who speak. */
    private static void tell(StreamObserver<BulkReply> replies, long settled) {
        if (settled % EVERY == 0) {
            synchronized (replies) {
                replies.onNext(BulkReply.newBuilder().setSettled(settled).build());
            }
        }
    }

    private static BulkSettings settings(ImportHeader header) {
        BulkSettings usual = BulkSettings.USUAL;
        int batch = header.getBatch() == 0 ? usual.batch() : header.getBatch();
        int window = header.getWindow() == 0 ? usual.window() : header.getWindow();
        requireRange(batch, BulkSettings.MAX_BATCH, "/header/batch");
        requireRange(window, BulkSettings.MAX_WINDOW, "/header/window");
        return new BulkSettings(batch, window, usual.tries(), usual.pause());
    }

    private static void requireRange(int value, int max, String field) {
        Code.OUT_OF_RANGE.unless(value >= 1 && value <= max, "field", field, "range", "1.." + max);
    }
}
