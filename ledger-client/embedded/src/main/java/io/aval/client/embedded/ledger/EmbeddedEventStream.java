package io.aval.client.embedded.ledger;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.LedgerEvent;
import io.aval.client.embedded.event.EventFollower;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.RecordedEvent;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.ledger.Keys;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The contract's events as the client knows them. */
final class EmbeddedEventStream implements EventStream {
    private final EventFollower follower;
    private final Consumer<EventStream> onClose;

    EmbeddedEventStream(EventFollower follower, Consumer<EventStream> onClose) {
        this.follower = follower;
        this.onClose = onClose;
    }

    @Override
    public Optional<LedgerEvent> next(Duration patience) throws InterruptedException {
        try {
            return follower.next(patience).map(EmbeddedEventStream::event);
        } catch (LedgerFault fault) {
            throw new RefusedException(Refusals.of(fault));
        }
    }

    private static LedgerEvent event(RecordedEvent recorded) {
        if (!recorded.event().name().equals(Keys.EVENT)) {
            throw new IllegalStateException(
                    "an event that is not the contract's: " + recorded.event().name());
        }
        String text = new String(recorded.event().payload().array(), StandardCharsets.UTF_8);
        List<LedgerEvent.Change> changes = new ArrayList<>();
        if (!(JsonReader.read(text) instanceof Json.Arr(var items))) {
            throw new IllegalStateException("the event of " + recorded.txId() + " is not a list");
        }
        items.forEach(item -> changes.add(change(item)));
        return new LedgerEvent(new Checkpoint(recorded.block(), recorded.txId()), changes);
    }

    private static LedgerEvent.Change change(Json item) {
        if (item instanceof Json.Obj(var members)
                && members.get("key") instanceof Json.Text(String key)
                && members.get("digest") instanceof Json.Text(String digest)) {
            return new LedgerEvent.Change(key, new Digest(digest));
        }
        throw new IllegalStateException("a change in an event names no key and digest");
    }

    @Override
    public void close() {
        follower.close();
        onClose.accept(this);
    }
}
