package io.aval.desk.grpc;

import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call that brings a file; nothing of it stays unless all of it came. gRPC calls it from one thread at a time. */
final class UploadCall implements StreamObserver<ImportRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCall.class);

    private final StreamObserver<?> replies;
    private final Beginning beginning;
    private final Function<Throwable, Throwable> refusing;
    private @Nullable Incoming incoming;
    private boolean over;

    /** What takes a file on its way in; what is closed before it has ended leaves nothing. */
    interface Incoming extends AutoCloseable {

        void take(ImportRequest part) throws IOException;

        /** All has come: sends the replies, but does not end the call. */
        void end() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Begins to take in a file. */
    interface Beginning {
        Incoming begin() throws IOException;
    }

    /** What is done with a file that has come whole; it sends the replies, but does not end the call. */
    interface Arrived {
        void take(ImportHeader header, Path file) throws IOException;
    }

    UploadCall(Path folder, StreamObserver<?> replies, Arrived arrived, Function<Throwable, Throwable> refusing) {
        this(replies, () -> new Landing(new Upload(folder), arrived), refusing);
    }

    UploadCall(StreamObserver<?> replies, Beginning beginning, Function<Throwable, Throwable> refusing) {
        this.replies = replies;
        this.beginning = beginning;
        this.refusing = refusing;
    }

    /** A file that comes whole before anything is done with it. */
    private record Landing(Upload upload, Arrived arrived) implements Incoming {

        @Override
        public void take(ImportRequest part) throws IOException {
            upload.take(part);
        }

        @Override
        public void end() throws IOException {
            arrived.take(upload.complete(), upload.file());
        }

        @Override
        public void close() throws IOException {
            upload.close();
        }
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
            open().end();
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

    private Incoming open() throws IOException {
        Incoming known = incoming;
        if (known == null) {
            known = beginning.begin();
            incoming = known;
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
            if (incoming != null) {
                incoming.close();
            }
        } catch (IOException e) {
            LOG.warn("a file that was not taken in stays behind", e);
        }
    }
}
