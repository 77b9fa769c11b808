package io.aval.engine.index;

import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What the index held at the end of a block: for each record the version that the ledger showed then. */
final class AsOf implements Records {

    private final RecordIndex index;
    private final long block;

    AsOf(RecordIndex index, long block) {
        this.index = index;
        this.block = block;
    }

    @Override
    public Optional<Opening> current(RecordId id) {
        return index.asking(store -> Optional.ofNullable(store.get(Family.KINDS, Forms.bytes(id.value())))
                .flatMap(kind -> opening(store, Forms.text(kind) + "~" + id.value())));
    }

    @Override
    public void forEach(Kind kind, Consumer<Opening> consumer) {
        index.asking(store -> {
            store.walk(Family.OPENINGS, Forms.bytes(kind + "~"), (key, value) -> {
                opening(store, Forms.text(key)).ifPresent(consumer);
                return true;
            });
            return true;
        });
    }

    private Optional<Opening> opening(Store store, String key) {
        AtomicReference<Written> last = new AtomicReference<>();
        store.walk(Family.HISTORY, Forms.bytes(key + '\0'), (place, value) -> {
            Written written = Forms.written(place, value);
            if (written.block() > block) {
                return false;
            }
            last.set(written);
            return true;
        });
        return Optional.ofNullable(last.get()).flatMap(written -> held(store, key, written));
    }

    private static Optional<Opening> held(Store store, String key, Written written) {
        byte[] past = store.get(Family.PAST, written.digest().bytes());
        if (past != null) {
            return Optional.of(Forms.opening(past));
        }
        return Optional.ofNullable(store.get(Family.OPENINGS, Forms.bytes(key)))
                .map(Forms::opening)
                .filter(opening -> opening.digest().equals(written.digest()));
    }
}
