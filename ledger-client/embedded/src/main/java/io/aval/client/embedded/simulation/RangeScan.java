package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.RangeDigest;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * A read of a range of public keys. Whatever it reads counts for the phantom check, even if the chaincode never looks at
 * it. A range that was not read on to its end ends, for that check, at the last key that was read.
 */
final class RangeScan implements Scan<KeyValue> {
    private final String start;
    private final String end;
    private final byte[] endBytes;
    private final CommittedState.KeyCursor cursor;
    private final RangeDigest digest = new RangeDigest();
    private String lastRead;
    private boolean exhausted;
    private boolean closed;

    /** A range from {@code start}, inclusive, to {@code end}, exclusive; an empty end means no end. */
    RangeScan(CommittedState state, String start, String end) {
        this.start = start;
        this.end = end;
        this.endBytes = KeyOrder.encode(end);
        this.lastRead = start;
        this.cursor = state.keysFrom(start);
    }

    @Override
    public @Nullable KeyValue next() {
        if (!isAtKey()) {
            exhausted = true;
            return null;
        }
        byte[] key = cursor.key();
        VersionedValue value = cursor.value();
        lastRead = KeyOrder.decode(key);
        digest.add(key, value.version());
        cursor.next();
        return new Found.Pair(lastRead, value.value());
    }

    @Override
    public String bookmark() {
        return isAtKey() ? KeyOrder.decode(cursor.key()) : "";
    }

    private boolean isAtKey() {
        return !closed && cursor.isValid() && (endBytes.length == 0 || KeyOrder.compare(cursor.key(), endBytes) < 0);
    }

    /** Ends the reading and sums it up. */
    RangeRead finish() {
        close();
        return new RangeRead(start, exhausted ? end : lastRead, exhausted, digest.count(), digest.finish());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            cursor.close();
        }
    }
}
