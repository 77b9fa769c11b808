package io.aval.client.fabric.event;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.fabric.gateway.OwnPeers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The contract's events after a checkpoint; a thread of its own reads and verifies blocks ahead of the taker. */
public final class FabricEventStream implements EventStream {

    private final EventQueue queue = new EventQueue();
    private final Thread reader;
    private final Consumer<EventStream> onClose;

    private FabricEventStream(Course course, OwnPeers peers, Signer signer, Consumer<EventStream> onClose) {
        this.onClose = onClose;
        this.reader = Thread.ofVirtual()
                .name("events of " + course.channel())
                .unstarted(new Follower(course, peers, signer, queue));
    }

    /**
     * Starts to follow.
     *
     * @param onClose is told when the stream is closed
     */
    public static FabricEventStream open(Course course, OwnPeers peers, Signer signer, Consumer<EventStream> onClose) {
        FabricEventStream stream = new FabricEventStream(course, peers, signer, onClose);
        stream.reader.start();
        return stream;
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.aval.rules.refusal.RefusedException {@code LEDGER_UNAVAILABLE} naming block and finding if no own peer
     *     hands over a block that can be believed; {@code BAD_FORMAT} if the {@link Checkpoint} names no transaction of
     *     its block; {@code BAD_SIGNATURE} if the signer may not read
     */
    @Override
    public Optional<LedgerEvent> next(Duration patience) throws InterruptedException {
        return queue.take(patience);
    }

    @Override
    public void close() {
        queue.close();
        reader.interrupt();
        onClose.accept(this);
    }
}
