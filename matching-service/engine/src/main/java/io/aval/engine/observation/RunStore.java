package io.aval.engine.observation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What matching runs keep. Batches reach the operating system in the order in which they are written, so a run that writes
 * how far it has come after what it has made can be taken up from there after a kill. Thread-safe.
 */
public final class RunStore {

    private final Live live;

    RunStore(Live live) {
        this.live = live;
    }

    /** Writes entries, in batches: a kill may leave the first of them. */
    public void write(RunFamily family, Consumer<EntryWriter> entries) {
        try (Batches batches = new Batches(live.db(), live.handle(family.title()), live.faults(), live.writing())) {
            entries.accept(batches);
            batches.flush();
        }
    }

    public Optional<byte[]> get(RunFamily family, byte[] key) {
        return Optional.ofNullable(live.get(family.title(), key));
    }

    /** Walks the entries whose key begins with the prefix, in the order of their keys. */
    public void walk(RunFamily family, byte[] prefix, EntryVisitor visitor) {
        live.walk(family.title(), prefix, visitor);
    }

    /** Deletes the entries whose key begins with the prefix, which must not be empty or of bytes 255 alone. */
    public void delete(RunFamily family, byte[] prefix) {
        byte[] after = after(prefix);
        live.write(false, batch -> batch.deleteRange(live.handle(family.title()), prefix, after));
    }

    private static byte[] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == -1) {
            last--;
        }
        if (last < 0) {
            throw new IllegalArgumentException("prefix");
        }
        byte[] after = Arrays.copyOf(prefix, last + 1);
        after[last]++;
        return after;
    }
}
