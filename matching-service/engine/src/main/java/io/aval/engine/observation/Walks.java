package io.aval.engine.observation;

import java.util.Arrays;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Walks over entries whose key begins with a prefix. */
final class Walks {

    static final byte[] EVERYTHING = {};

    private Walks() {}

    static void walk(RocksIterator entries, byte[] prefix, EntryVisitor visitor) throws RocksDBException {
        for (entries.seek(prefix); entries.isValid(); entries.next()) {
            byte[] key = entries.key();
            boolean within =
                    key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
            if (!within || !visitor.visit(key, entries.value())) {
                return;
            }
        }
        entries.status();
    }
}
