package io.aval.desk.reception;

import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Digest;
import org.jspecify.annotations.Nullable;

/** Remembers the index's digest for as long as the index stands still: the dump is long. Thread-safe. */
final class DigestMemory {

    private @Nullable Position position;
    private int awaited;
    private @Nullable Digest digest;

    synchronized Digest at(RecordIndex index) {
        Position now = index.position();
        int stillAwaited = index.awaited().size();
        Digest known = digest;
        if (known == null || !now.equals(position) || stillAwaited != awaited) {
            known = index.digest();
            digest = known;
            position = now;
            awaited = stillAwaited;
        }
        return known;
    }
}
