package io.aval.network.leak;

import java.io.IOException;
import java.io.InputStream;

/** A LevelDB write-ahead log: each record is a batch of entries, after a sequence number and their count. */
final class WriteBatches {

    private static final int DELETION = 0;
    private static final int VALUE = 1;

    private WriteBatches() {}

    /** Reads the entries of all batches. */
    static void read(InputStream in, Entries entries) throws IOException {
        RecordLog.read(in, new RecordLog.Records() {
            @Override
            public void record(byte[] bytes) throws DamagedFileException {
                batch(bytes, entries);
            }

            @Override
            public void cut(byte[] bytes) {
                entries.rest(bytes);
            }
        });
    }

    private static void batch(byte[] bytes, Entries entries) throws DamagedFileException {
        ByteCursor cursor = new ByteCursor(bytes);
        cursor.fixedLong();
        int count = cursor.fixedInt();
        int found = 0;
        while (!cursor.done()) {
            int type = cursor.single();
            byte[] key = cursor.take(cursor.length());
            switch (type) {
                case DELETION -> entries.entry(key, new byte[0]);
                case VALUE -> entries.entry(key, cursor.take(cursor.length()));
                default -> throw new DamagedFileException("an entry of unknown type " + type);
            }
            found++;
        }
        if (found != count) {
            throw new DamagedFileException("a batch of " + found + " entries that says " + count);
        }
    }
}
