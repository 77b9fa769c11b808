package io.aval.client.fabric.fake;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** The block service of a peer: hands over what it was given, and waits for more. Safe for use by several threads. */
public final class FakeDelivery extends DeliverGrpc.DeliverImplBase {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Stream> open = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private boolean forbids;

    private static final class Stream {
        final StreamObserver<DeliverResponse> out;
        final long stop;
        int next;

        Stream(StreamObserver<DeliverResponse> out, long start, long stop) {
            this.out = out;
            this.next = (int) start;
            this.stop = stop;
        }
    }

    /** Gives it more blocks. */
    public synchronized void add(List<Block> more) {
        blocks.addAll(more);
        List.copyOf(open).forEach(this::pump);
    }

    /** Puts another block in the place of one that it has. */
    public synchronized void replace(int number, Block other) {
        blocks.set(number, other);
    }

    /** Lets nobody read any more. */
    public synchronized void forbid() {
        forbids = true;
    }

    /** Breaks off all streams. */
    public synchronized void breakOff() {
        open.forEach(stream -> stream.out.onError(Status.UNAVAILABLE.asRuntimeException()));
        open.clear();
    }

    /** Where the streams without end began. */
    public synchronized List<Long> starts() {
        return List.copyOf(starts);
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> out) {
        // With a handler, what is still handed to a reader who has gone is dropped; without one it is an exception.
        ((ServerCallStreamObserver<DeliverResponse>) out).setOnCancelHandler(() -> forget(out));
        return new StreamObserver<>() {
            @Override
            public void onNext(Envelope request) {
                begin(request, out);
            }

            @Override
            public void onError(Throwable cause) {
                forget(out);
            }

            @Override
            public void onCompleted() {}
        };
    }

    private synchronized void begin(Envelope request, StreamObserver<DeliverResponse> out) {
        try {
            SeekInfo seek =
                    SeekInfo.parseFrom(Payload.parseFrom(request.getPayload()).getData());
            if (forbids) {
                out.onNext(DeliverResponse.newBuilder()
                        .setStatus(org.hyperledger.fabric.protos.common.Status.FORBIDDEN)
                        .build());
                out.onCompleted();
                return;
            }
            long start = seek.getStart().getSpecified().getNumber();
            long stop = seek.getStop().getSpecified().getNumber();
            if (stop < 0) {
                starts.add(start);
            }
            Stream stream = new Stream(out, start, stop < 0 ? Long.MAX_VALUE : stop);
            open.add(stream);
            pump(stream);
        } catch (InvalidProtocolBufferException e) {
            out.onError(Status.INVALID_ARGUMENT.asRuntimeException());
        }
    }

    private synchronized void forget(StreamObserver<DeliverResponse> out) {
        open.removeIf(stream -> stream.out.equals(out));
    }

    private void pump(Stream stream) {
        while (stream.next < blocks.size() && stream.next <= stream.stop) {
            stream.out.onNext(DeliverResponse.newBuilder()
                    .setBlock(blocks.get(stream.next))
                    .build());
            stream.next++;
        }
        if (stream.next > stream.stop) {
            stream.out.onCompleted();
            open.remove(stream);
        }
    }
}
