package io.aval.desk.grpc;

import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call that brings a file; nothing of it stays unless all of it came. gRPC calls it from one thread at a time. */
final class UploadCall implements StreamObserver<ImportRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCall.class);

    private final Path folder;
    private final StreamObserver<?> replies;
    private final Arrived arrived;
    private final Function<Throwable, Throwable> refusing;
    private @Nullable Upload upload;
    private boolean over;

    /** What is done with a file that has come whole; it sends the replies, but does not end the call. */
    interface Arrived {
        void take(ImportHeader header, Path file) throws IOException;
    }

    UploadCall(Path folder, StreamObserver<?> replies, Arrived arrived, Function<Throwable, Throwable> refusing) {
        this.folder = folder;
        this.replies = replies;
        this.arrived = arrived;
        this.refusing = refusing;
    }

    @Override
    public void onNext(ImportRequest part) {
        if (over) {
            return;
        }
        try {
            open().take(part);
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void onCompleted() {
        if (over) {
            return;
        }
        try {
            Upload whole = open();
            arrived.take(whole.complete(), whole.file());
            discard();
            over = true;
            replies.onCompleted();
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    @Override
    public void onError(Throwable cause) {
        over = true;
        discard();
    }

    private Upload open() {
        Upload known = upload;
        if (known == null) {
            try {
                known = new Upload(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            upload = known;
        }
        return known;
    }

    private void fail(Exception cause) {
        over = true;
        discard();
        replies.onError(refusing.apply(cause));
    }

    private void discard() {
        try {
            if (upload != null) {
                upload.close();
            }
        } catch (IOException e) {
            LOG.warn("a file that was not taken in stays behind in {}", folder, e);
        }
    }
}
