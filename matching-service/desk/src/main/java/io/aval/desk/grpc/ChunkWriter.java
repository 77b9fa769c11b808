package io.aval.desk.grpc;

import com.google.protobuf.ByteString;
import io.aval.rules.refusal.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Sends bytes in chunks, no faster than the caller takes them. Not thread-safe. */
final class ChunkWriter extends OutputStream {

    private static final int CHUNK = 64 << 10;
    private static final long PAUSE_NANOS = 1_000_000;

    private final StreamObserver<?> replies;
    private final Consumer<ByteString> send;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;

    ChunkWriter(StreamObserver<?> replies, Consumer<ByteString> send) {
        this.replies = replies;
        this.send = send;
    }

    @Override
    public void write(int b) {
        buffer[filled++] = (byte) b;
        if (filled == CHUNK) {
            flush();
        }
    }

    /** Sends what has come together. */
    @Override
    public void flush() {
        if (filled == 0) {
            return;
        }
        if (replies instanceof ServerCallStreamObserver<?> call) {
            while (!call.isReady()) {
                Code.MALFORMED.unless(!call.isCancelled(), "at", "the caller has gone");
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        send.accept(ByteString.copyFrom(buffer, 0, filled));
        filled = 0;
    }
}
