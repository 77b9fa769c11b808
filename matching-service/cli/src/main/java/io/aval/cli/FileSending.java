package io.aval.cli;

import com.google.protobuf.ByteString;
import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a file in chunks, no faster than the desk takes them, and waits until it has said all. For one file. */
final class FileSending<R> implements ClientResponseObserver<ImportRequest, R> {

    private static final int CHUNK = 64 << 10;

    private final Path file;
    private final ImportHeader settings;
    private final Consumer<R> each;
    private final CompletableFuture<Boolean> over = new CompletableFuture<>();
    private @Nullable InputStream in;
    private boolean sentAll;

    /**
     * A file to send.
     *
     * @param settings what stands in the header beside name and size
     * @param each told what the desk says
     */
    FileSending(Path file, ImportHeader settings, Consumer<R> each) {
        this.file = file;
        this.settings = settings;
        this.each = each;
    }

    /**
     * Sends it.
     *
     * @param call begins the call of a desk
     */
    void run(Consumer<FileSending<R>> call) {
        try (InputStream bytes = Files.newInputStream(file)) {
            in = bytes;
            call.accept(this);
            over.join();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Refuses what cannot be read before anybody is called. */
    static void requireReadable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "NO_FILE",
                    "The file " + file + " cannot be read.",
                    "Name a file that exists and that you may read.");
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
                .setHeader(settings.toBuilder()
                        .setName(String.valueOf(file.getFileName()))
                        .setBytes(file.toFile().length()))
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
            over.completeExceptionally(unreadable(e));
            desk.cancel("the file cannot be read", e);
        }
    }

    @Override
    public void onNext(R reply) {
        each.accept(reply);
    }

    @Override
    public void onError(Throwable failure) {
        over.completeExceptionally(
                failure instanceof StatusRuntimeException
                        ? failure
                        : Status.fromThrowable(failure).asRuntimeException());
    }

    @Override
    public void onCompleted() {
        over.complete(true);
    }

    private Failure unreadable(IOException e) {
        return new Failure(
                ExitCode.INVALID_DATA,
                "NO_FILE",
                "The file " + file + " cannot be read (" + e + ").",
                "Send it again.");
    }
}
