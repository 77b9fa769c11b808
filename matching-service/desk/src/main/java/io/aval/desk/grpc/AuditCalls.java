package io.aval.desk.grpc;

import io.aval.desk.reception.Reception;
import io.aval.desk.trail.ChainedLog;
import io.aval.desk.trail.LogCheck;
import io.aval.protocol.AuditsGrpc;
import io.aval.protocol.LogReply;
import io.aval.protocol.LogRequest;
import io.aval.protocol.LogVerdict;
import io.aval.rules.refusal.Code;
import io.grpc.stub.StreamObserver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** The calls of {@code audit.proto}. */
final class AuditCalls extends AuditsGrpc.AuditsImplBase {

    private final Reception reception;
    private final Map<String, ChainedLog> logs;
    private final Serving serving;

    AuditCalls(GrpcDoor.Parts parts, Refusals refusals) {
        this.reception = parts.reception();
        GrpcDoor.Logs own = parts.logs();
        this.logs = Map.of("queries", own.queries(), "drafts", own.drafts(), "probes", own.probes());
        this.serving = new Serving(refusals);
    }

    @Override
    public void readLog(LogRequest request, StreamObserver<LogReply> replies) {
        serving.serve("ReadLog", replies, user -> {
            reception.requireOfficer(user);
            ChainedLog log = logs.get(request.getLog());
            if (log == null) {
                throw Code.BAD_FORMAT.refuse("field", "/log", "reason", "queries, probes or drafts");
            }
            try {
                send(log, replies);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Checks the whole first; the lines follow at the pace at which they are taken. */
    private static void send(ChainedLog log, StreamObserver<LogReply> replies) throws IOException {
        LogCheck check = log.check();
        try (BufferedReader lines = Files.newBufferedReader(log.file(), StandardCharsets.ISO_8859_1);
                ChunkWriter chunks = new ChunkWriter(
                        replies,
                        bytes -> replies.onNext(
                                LogReply.newBuilder().setLines(bytes).build()))) {
            for (long line = 0; line < check.lines(); line++) {
                String text = lines.readLine();
                chunks.write((text == null ? "" : text).getBytes(StandardCharsets.ISO_8859_1));
                chunks.write('\n');
            }
            chunks.flush();
        }
        LogVerdict verdict = LogVerdict.newBuilder()
                .setLines(check.lines())
                .setHead(check.head())
                .addAllBroken(check.broken())
                .build();
        Serving.last(replies, LogReply.newBuilder().setVerdict(verdict).build());
    }
}
