package io.aval.engine.observation;

import java.util.function.Supplier;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIteratorInterface;

/** Walks the rows of packed blocks below an enterprise. Owns the iterator through its registry. */
final class BlockCursor implements Cursor {

    /** An iterator of a store or of a file; RocksDB knows no type for both. */
    record Entries(RocksIteratorInterface steps, Supplier<byte[]> key, Supplier<byte[]> value) {}

    private final Natives natives;
    private final Entries entries;
    private final long to;
    private final Faults faults;
    private final Rows rows = new Rows(Block.MOST_ROWS);
    private int at;

    BlockCursor(Natives natives, Entries entries, long from, long to, Faults faults) {
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
    public long enterprise() {
        return rows.enterprise(at);
    }

    @Override
    public int field() {
        return rows.field(at);
    }

    @Override
    public long height() {
        return rows.height(at);
    }

    @Override
    public int sequence() {
        return rows.sequence(at);
    }

    @Override
    public int type() {
        return rows.type(at);
    }

    @Override
    public int code() {
        return rows.code(at);
    }

    @Override
    public long number() {
        return rows.number(at);
    }

    @Override
    public void close() {
        natives.close();
    }
}
