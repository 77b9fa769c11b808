package io.aval.client.fabric.event;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.jspecify.annotations.Nullable;

/** Where a stream's blocks arrive: the next is asked for when one is taken, so one at most waits here. */
final class Inbox implements ClientResponseObserver<Envelope, DeliverResponse> {

    private final BlockingQueue<Arrival> arrived = new LinkedBlockingQueue<>();
    private @Nullable ClientCallStreamObserver<Envelope> call;

    private sealed interface Arrival {
        record Response(DeliverResponse response) implements Arrival {}

        record End(@Nullable Throwable cause) implements Arrival {}
    }

    /** The next block, waited for at most so long. */
    Block take(long seconds) throws StreamEndedException, InterruptedException {
        return switch (arrived.poll(seconds, TimeUnit.SECONDS)) {
            case Arrival.Response(DeliverResponse response)
            when response.hasBlock() -> {
                request(call);
                yield response.getBlock();
            }
            case Arrival.Response(DeliverResponse response) -> throw new StreamEndedException(response.getStatus());
            case Arrival.End(Throwable cause) -> throw new StreamEndedException("the stream broke off", cause);
            case null -> throw new StreamEndedException("no block came within " + seconds + " s", null);
        };
    }

    void cancel() {
        ClientCallStreamObserver<Envelope> known = call;
        if (known != null) {
            known.cancel("no longer wanted", null);
        }
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Envelope> started) {
        call = started;
        started.disableAutoRequestWithInitial(1);
    }

    @Override
    public void onNext(DeliverResponse response) {
        arrived.add(new Arrival.Response(response));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(new Arrival.End(cause));
    }

    @Override
    public void onCompleted() {
        arrived.add(new Arrival.End(null));
    }

    private static void request(@Nullable ClientCallStreamObserver<Envelope> call) {
        if (call != null) {
            call.request(1);
        }
    }
}
