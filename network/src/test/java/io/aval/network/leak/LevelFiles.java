package io.aval.network.leak;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.compression.Snappy;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes LevelDB's files, one block of data to a table. Keys and values are byte for character. */
final class LevelFiles {

    private static final int PIECE = 16 * 1024;

    private LevelFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] table(SortedMap<String, String> entries, boolean compressed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SortedMap<String, String> internal = new TreeMap<>();
        entries.forEach((key, value) -> internal.put(key + "\1\0\0\0\0\0\0\0", value));
        byte[] data = handle(out, block(internal), compressed);
        byte[] meta = handle(out, block(new TreeMap<>()), compressed);
        String last = internal.isEmpty() ? "" : internal.lastKey();
        SortedMap<String, String> index = new TreeMap<>(Map.of(last, new String(data, StandardCharsets.ISO_8859_1)));
        byte[] indexed = handle(out, block(index), compressed);
        ByteBuffer footer = ByteBuffer.allocate(Table.FOOTER).order(ByteOrder.LITTLE_ENDIAN);
        footer.put(meta).put(indexed).putLong(Table.FOOTER - Long.BYTES, Table.MAGIC);
        out.writeBytes(footer.array());
        return out.toByteArray();
    }

    private static byte[] handle(ByteArrayOutputStream out, byte[] block, boolean compressed) {
        byte[] stored = compressed ? compress(block) : block;
        ByteArrayOutputStream handle = new ByteArrayOutputStream();
        number(handle, out.size());
        number(handle, stored.length);
        ByteBuffer typed = ByteBuffer.allocate(stored.length + 1).put(stored);
        typed.put((byte) (compressed ? Table.SNAPPY : Table.PLAIN));
        out.writeBytes(typed.array());
        out.writeBytes(fixed(Checksum.of(typed.array(), 0, typed.capacity())));
        return handle.toByteArray();
    }

    private static byte[] block(SortedMap<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String before = "";
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            int shared = 0;
            while (shared < before.length() && entry.getKey().startsWith(before.substring(0, shared + 1))) {
                shared++;
            }
            number(out, shared);
            number(out, entry.getKey().length() - shared);
            number(out, entry.getValue().length());
            out.writeBytes(bytes(entry.getKey().substring(shared)));
            out.writeBytes(bytes(entry.getValue()));
            before = entry.getKey();
        }
        out.writeBytes(fixed(0));
        out.writeBytes(fixed(1));
        return out.toByteArray();
    }

    /** In pieces, each without the length that the encoder puts before it: it loses count in longer ones. */
    static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, bytes.length);
        for (int from = 0; from < bytes.length; from += PIECE) {
            int length = Math.min(PIECE, bytes.length - from);
            ByteBuf piece = Unpooled.buffer();
            new Snappy().encode(Unpooled.wrappedBuffer(bytes, from, length), piece, length);
            while (piece.readByte() < 0) {
                // The length ends with a byte below 128
            }
            out.writeBytes(ByteBufUtil.getBytes(piece));
        }
        return out.toByteArray();
    }

    /** A write-ahead log with one batch. */
    static byte[] writes(SortedMap<String, String> entries) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.writeBytes(new byte[Long.BYTES]);
        batch.writeBytes(fixed(entries.size()));
        entries.forEach((key, value) -> {
            batch.write(1);
            number(batch, key.length());
            batch.writeBytes(bytes(key));
            number(batch, value.length());
            batch.writeBytes(bytes(value));
        });
        return log(batch.toByteArray());
    }

    /** A record log with these records. */
    static byte[] log(byte[]... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] record : records) {
            int at = 0;
            do {
                int room = RecordLog.BLOCK - out.size() % RecordLog.BLOCK;
                if (room < RecordLog.HEADER) {
                    out.writeBytes(new byte[room]);
                    room = RecordLog.BLOCK;
                }
                int length = Math.min(record.length - at, room - RecordLog.HEADER);
                boolean ends = at + length == record.length;
                int type = at == 0 ? ends ? RecordLog.FULL : RecordLog.FIRST : ends ? RecordLog.LAST : RecordLog.MIDDLE;
                byte[] typed = ByteBuffer.allocate(length + 1)
                        .put((byte) type)
                        .put(record, at, length)
                        .array();
                out.writeBytes(fixed(Checksum.of(typed, 0, typed.length)));
                out.write(length);
                out.write(length >> Byte.SIZE);
                out.writeBytes(typed);
                at += length;
            } while (at < record.length);
        }
        return out.toByteArray();
    }

    private static byte[] fixed(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int left = value;
        while (left >= 0x80) {
            out.write(left | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
