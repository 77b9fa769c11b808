package io.aval.network.leak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A LevelDB table: data blocks, perhaps a block of filters, an index of the data blocks, and a footer that says where
 * the index is. Blocks may be compressed; in a block, a key is what it shares with the one before and what it does not.
 *
 * <p>Bound: a block has at most {@value #MOST_BYTES} bytes; it is one value or some, of which Fabric's largest is a
 * transaction's deposit.
 */
final class Table {

    static final long MAGIC = 0xdb4775248b80fb57L;
    static final int FOOTER = 48;
    static final int TRAILER = 5;
    static final int PLAIN = 0;
    static final int SNAPPY = 1;

    /** Sequence number and type, which stand behind a key. */
    static final int KEY_TRAILER = 8;

    /** Most bytes of a block. */
    static final int MOST_BYTES = 1 << 29;

    private interface Pairs {
        void pair(byte[] key, byte[] value) throws IOException;
    }

    private record Handle(long offset, int size) {
        static Handle read(ByteCursor cursor) throws DamagedFileException {
            long offset = cursor.number();
            long size = cursor.number();
            if (offset < 0 || size < 0 || size > MOST_BYTES) {
                throw new DamagedFileException("a block of " + size + " bytes at " + offset);
            }
            return new Handle(offset, (int) size);
        }
    }

    private final FileChannel channel;

    private Table(FileChannel channel) {
        this.channel = channel;
    }

    /** Reads all entries. The block of filters holds hashes of keys and is handed on as it is. */
    static void read(Path file, Entries entries) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            new Table(channel).read(entries);
        }
    }

    private void read(Entries entries) throws IOException {
        byte[] footer = bytes(Math.max(0, channel.size() - FOOTER), FOOTER);
        if (new ByteCursor(footer, FOOTER - Long.BYTES, FOOTER).fixedLong() != MAGIC) {
            throw new DamagedFileException("not a table");
        }
        ByteCursor handles = new ByteCursor(footer);
        Handle meta = Handle.read(handles);
        Handle index = Handle.read(handles);
        pairs(block(meta), (name, handle) -> entries.rest(bytes(Handle.read(new ByteCursor(handle)))));
        pairs(
                block(index),
                (last, handle) -> pairs(block(Handle.read(new ByteCursor(handle))), (key, value) -> {
                    if (key.length < KEY_TRAILER) {
                        throw new DamagedFileException("a key without its trailer");
                    }
                    entries.entry(Arrays.copyOf(key, key.length - KEY_TRAILER), value);
                }));
    }

    private static void pairs(byte[] block, Pairs pairs) throws IOException {
        int restarts = new ByteCursor(block, Math.max(0, block.length - Integer.BYTES), block.length).fixedInt();
        long end = block.length - Integer.BYTES * (restarts + 1L);
        if (restarts < 0 || end < 0) {
            throw new DamagedFileException("a block with " + restarts + " restarts");
        }
        ByteCursor cursor = new ByteCursor(block, 0, (int) end);
        byte[] key = new byte[0];
        while (!cursor.done()) {
            long shared = cursor.number();
            int own = cursor.length();
            int length = cursor.length();
            if (shared < 0 || shared > key.length) {
                throw new DamagedFileException("a key that shares more than there is");
            }
            int kept = (int) shared;
            key = Arrays.copyOf(key, kept + own);
            System.arraycopy(cursor.take(own), 0, key, kept, own);
            pairs.pair(key, cursor.take(length));
        }
    }

    private byte[] block(Handle handle) throws IOException {
        byte[] stored = bytes(handle.offset(), handle.size() + TRAILER);
        ByteCursor trailer = new ByteCursor(stored, handle.size(), stored.length);
        int type = trailer.single();
        if (trailer.fixedInt() != Checksum.of(stored, 0, handle.size() + 1)) {
            throw new DamagedFileException("a block whose checksum is wrong");
        }
        byte[] bytes = Arrays.copyOf(stored, handle.size());
        return switch (type) {
            case PLAIN -> bytes;
            case SNAPPY -> Compression.expand(bytes, MOST_BYTES);
            default -> throw new DamagedFileException("a block of unknown type " + type);
        };
    }

    private byte[] bytes(Handle handle) throws IOException {
        return bytes(handle.offset(), handle.size());
    }

    private byte[] bytes(long offset, int length) throws IOException {
        if (offset + length > channel.size()) {
            throw new DamagedFileException("ends too early");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new DamagedFileException("ends too early");
            }
        }
        return buffer.array();
    }
}
