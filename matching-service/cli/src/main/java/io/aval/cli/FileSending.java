package io.aval.cli;

import com.google.protobuf.ByteString;
import io.aval.protocol.DeskGrpc;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportReply;
import io.aval.protocol.ImportReport;
import io.aval.protocol.ImportRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Sends a file in chunks, no faster than the desk takes them, and waits for its report. For one file. */
final class FileSending implements ClientResponseObserver<ImportRequest, ImportReply> {

    private static final int CHUNK = 64 << 10;

    private final DeskGrpc.DeskStub desk;
    private final Path file;
    private final ProgressBar bar;
    private final CompletableFuture<ImportReport> report = new CompletableFuture<>();
    private @Nullable InputStream in;
    private @Nullable ImportReport last;
    private boolean sentAll;

    FileSending(DeskGrpc.DeskStub desk, Path file, ProgressBar bar) {
        this.desk = desk;
        this.file = file;
        this.bar = bar;
    }

    ImportReport run() {
        try (InputStream bytes = Files.newInputStream(file)) {
            in = bytes;
            desk.importCompanies(this);
            return report.join();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<ImportRequest> desk) {
        desk.setOnReadyHandler(new Runnable() {
            private boolean begun;

            @Override
            public void run() {
                if (!begun) {
                    begun = true;
                    desk.onNext(header());
                }
                send(desk);
            }
        });
    }

    private ImportRequest header() {
        return ImportRequest.newBuilder()
                .setHeader(ImportHeader.newBuilder()
                        .setName(String.valueOf(file.getFileName()))
                        .setBytes(file.toFile().length())
                        .setRequest(UUID.randomUUID().toString()))
                .build();
    }

    private void send(ClientCallStreamObserver<ImportRequest> desk) {
        InputStream bytes = in;
        try {
            while (bytes != null && !sentAll && desk.isReady()) {
                byte[] chunk = bytes.readNBytes(CHUNK);
                if (chunk.length == 0) {
                    sentAll = true;
                    desk.onCompleted();
                } else {
                    desk.onNext(ImportRequest.newBuilder()
                            .setChunk(ByteString.copyFrom(chunk))
                            .build());
                }
            }
        } catch (IOException e) {
            sentAll = true;
            report.completeExceptionally(unreadable(e));
            desk.cancel("the file cannot be read", e);
        }
    }

    @Override
    public void onNext(ImportReply reply) {
        bar.at(reply.getProgress(), "");
        if (reply.hasReport()) {
            last = reply.getReport();
        }
    }

    @Override
    public void onError(Throwable failure) {
        report.completeExceptionally(
                failure instanceof StatusRuntimeException
                        ? failure
                        : Status.fromThrowable(failure).asRuntimeException());
    }

    @Override
    public void onCompleted() {
        if (last != null) {
            report.complete(last);
        } else {
            report.completeExceptionally(new Failure(
                    ExitCode.INTERNAL, "NO_REPORT", "The desk sent no report.", "See with 'aval list import'."));
        }
    }

    private Failure unreadable(IOException e) {
        return new Failure(
                ExitCode.INVALID_DATA,
                "NO_FILE",
                "The file " + file + " cannot be read (" + e + ").",
                "Import it again.");
    }
}
