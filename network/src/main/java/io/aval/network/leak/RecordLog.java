package io.aval.network.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * LevelDB's record log, the form of its write-ahead logs and manifests: blocks of 32 KB, each with fragments of a
 * checksum, a length, a type and bytes; a record is one fragment or a chain of them over several blocks.
 *
 * <p>Bound: a record has at most {@value #MOST_BYTES} bytes; Fabric's largest is what one block writes.
 */
final class RecordLog {

    static final int BLOCK = 32 * 1024;
    static final int HEADER = 7;
    static final int FULL = 1;
    static final int FIRST = 2;
    static final int MIDDLE = 3;
    static final int LAST = 4;

    /** Most bytes of a record. */
    static final int MOST_BYTES = 1 << 29;

    /** Takes records. */
    interface Records {

        void record(byte[] bytes) throws DamagedFileException;

        /** A record that was cut off, by the end of the process that wrote it. */
        void cut(byte[] bytes);
    }

    private final Records records;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream();

    private RecordLog(Records records) {
        this.records = records;
    }

    /**
     * Reads all records.
     *
     * @throws DamagedFileException if a checksum, a type or a length is wrong other than at the end
     */
    static void read(InputStream in, Records records) throws IOException {
        RecordLog log = new RecordLog(records);
        byte[] block = in.readNBytes(BLOCK);
        while (block.length > 0) {
            byte[] next = in.readNBytes(BLOCK);
            log.block(block, next.length == 0);
            block = next;
        }
        log.cut();
    }

    private void block(byte[] block, boolean last) throws DamagedFileException {
        int at = 0;
        while (block.length - at >= HEADER) {
            ByteCursor header = new ByteCursor(block, at, at + HEADER);
            int checksum = header.fixedInt();
            int length = header.single() | header.single() << Byte.SIZE;
            int type = header.single();
            int from = at + HEADER;
            boolean fits = from + length <= block.length;
            if (fits && type == 0 && length == 0 && checksum == 0) {
                rest(block, at);
                return;
            }
            if (!fits && last) {
                break;
            }
            if (!fits || Checksum.of(block, from - 1, length + 1) != checksum) {
                throw new DamagedFileException("a fragment whose checksum or length is wrong");
            }
            fragment(type, block, from, length);
            at = from + length;
        }
        rest(block, at);
    }

    /** What no fragment can be: zeros that fill the block, or the head of a fragment that was cut off. */
    private void rest(byte[] block, int from) {
        for (int i = from; i < block.length; i++) {
            if (block[i] != 0) {
                record.write(block, from, block.length - from);
                cut();
                return;
            }
        }
    }

    private void fragment(int type, byte[] block, int from, int length) throws DamagedFileException {
        switch (type) {
            case FULL -> {
                cut();
                records.record(Arrays.copyOfRange(block, from, from + length));
            }
            case FIRST -> {
                cut();
                append(block, from, length);
            }
            case MIDDLE -> append(block, from, length);
            case LAST -> {
                append(block, from, length);
                byte[] whole = record.toByteArray();
                record.reset();
                records.record(whole);
            }
            default -> throw new DamagedFileException("a fragment of unknown type " + type);
        }
    }

    private void append(byte[] block, int from, int length) throws DamagedFileException {
        if (record.size() > MOST_BYTES - length) {
            throw new DamagedFileException("a record of more than " + MOST_BYTES + " bytes");
        }
        record.write(block, from, length);
    }

    private void cut() {
        if (record.size() > 0) {
            records.cut(record.toByteArray());
            record.reset();
        }
    }
}
