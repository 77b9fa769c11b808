package io.aval.client.embedded.simulation;

import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.RangeDigest;
import io.aval.client.embedded.transaction.ReadWriteSet.RangeRead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;

/**
 * A range read in progress. As a peer does, it reads in batches of 100 and one more, the first batch at once; what was
 * read counts for the phantom check even if the chaincode never looks at it. After 100,000 keys it ends as if there
 * were no more.
 */
final class RangeQuery implements QueryResultsIterator<KeyValue> {
    private static final int BATCH = 100;
    private static final int TOTAL_LIMIT = 100_000;

    private final String start;
    private final String end;
    private final byte[] endBytes;
    private final CommittedState.KeyCursor cursor;
    private final RangeDigest digest = new RangeDigest();
    private final Deque<KeyValue> fetched = new ArrayDeque<>();
    private int handedOut;
    private String lastRead;
    private boolean exhausted;
    private boolean closed;

    private record Entry(String key, Bytes value) implements KeyValue {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public byte[] getValue() {
            return value.copy();
        }

        @Override
        public String getStringValue() {
            return new String(value.array(), StandardCharsets.UTF_8);
        }
    }

    /** A range from {@code start}, inclusive, to {@code end}, exclusive; an empty end means no end. */
    RangeQuery(CommittedState state, String start, String end) {
        this.start = start;
        this.end = end;
        this.endBytes = KeyOrder.encode(end);
        this.lastRead = start;
        this.cursor = state.keysFrom(start);
        fetch();
    }

    private void fetch() {
        while (!exhausted && fetched.size() <= BATCH && digest.count() < TOTAL_LIMIT) {
            if (!cursor.isValid() || isPastEnd(cursor.key())) {
                exhausted = true;
                return;
            }
            byte[] key = cursor.key();
            VersionedValue value = cursor.value();
            lastRead = KeyOrder.decode(key);
            digest.add(key, value.version());
            fetched.add(new Entry(lastRead, value.value()));
            cursor.next();
        }
    }

    private boolean isPastEnd(byte[] key) {
        return endBytes.length > 0 && KeyOrder.compare(key, endBytes) >= 0;
    }

    /** Ends the reading and sums it up. */
    RangeRead finish() {
        close();
        return new RangeRead(start, exhausted ? end : lastRead, exhausted, digest.count(), digest.finish());
    }

    @Override
    public Iterator<KeyValue> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !fetched.isEmpty();
            }

            @Override
            public KeyValue next() {
                return takeNext();
            }
        };
    }

    private KeyValue takeNext() {
        // One key of the batch before is always held back, so the next batch is fetched when 100 are used up.
        if (handedOut > 0 && handedOut % BATCH == 0 && !closed) {
            fetch();
        }
        KeyValue next = fetched.poll();
        if (next == null) {
            throw new NoSuchElementException("the range has no more keys");
        }
        handedOut++;
        return next;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            cursor.close();
        }
    }
}
