package io.aval.engine.observation;

import java.util.function.Supplier;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIteratorInterface;

/** Walks the rows of packed blocks below an enterprise. Owns the iterator through its registry. */
final class BlockCursor extends AtRow {

    /** An iterator of a store or of a file; RocksDB knows no type for both. */
    record Entries(RocksIteratorInterface steps, Supplier<byte[]> key, Supplier<byte[]> value) {}

    private final Natives natives;
    private final Entries entries;
    private final long to;
    private final Faults faults;

    BlockCursor(Natives natives, Entries entries, long from, long to, Faults faults) {
        super(new Rows(Block.MOST_ROWS));
        this.natives = natives;
        this.entries = entries;
        this.to = to;
        this.faults = faults;
        entries.steps().seek(Keys.enterprise(from));
    }

    @Override
    public boolean next() {
        if (++at < rows.size()) {
            return true;
        }
        rows.clear();
        at = 0;
        if (!entries.steps().isValid()) {
            try {
                entries.steps().status();
            } catch (RocksDBException e) {
                throw faults.of(e);
            }
            return false;
        }
        long enterprise = Keys.enterprise(entries.key().get());
        if (enterprise >= to) {
            return false;
        }
        new Block(entries.value().get()).unpack(enterprise, rows);
        entries.steps().next();
        return true;
    }

    @Override
    public void close() {
        natives.close();
    }
}
