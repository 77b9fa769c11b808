package io.aval.client.embedded.transaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteSink} wrote. Every method throws {@link MalformedBytes} where the bytes end too early or make
 * no sense, and allocates nothing larger than what is there.
 */
public final class ByteSource {
    private final byte[] array;
    private int position;

    public ByteSource(byte[] array) {
        this.array = array;
    }

    /** The bytes are not what they should be: cut off, changed or of another format. */
    public static final class MalformedBytes extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedBytes(String message) {
            super(message);
        }
    }

    public long number() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = array[take(1)];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedBytes("a number is longer than 63 bits");
    }

    /** A number that must lie between 0 and {@code limit}. */
    public int count(int limit) {
        long value = number();
        if (value > limit) {
            throw new MalformedBytes("a count of " + value + " where at most " + limit + " are possible");
        }
        return (int) value;
    }

    public Bytes bytes() {
        return raw(count(remaining()));
    }

    public String text() {
        int length = count(remaining());
        return new String(array, take(length), length, StandardCharsets.UTF_8);
    }

    public Bytes raw(int length) {
        int start = take(length);
        return Bytes.of(Arrays.copyOfRange(array, start, start + length));
    }

    public long fixedLong() {
        return ByteBuffer.wrap(array, take(Long.BYTES), Long.BYTES).getLong();
    }

    public int fixedInt() {
        return ByteBuffer.wrap(array, take(Integer.BYTES), Integer.BYTES).getInt();
    }

    /** How many bytes are left. */
    public int remaining() {
        return array.length - position;
    }

    /** Where the next byte is read. */
    public int position() {
        return position;
    }

    private int take(int length) {
        if (length < 0 || length > remaining()) {
            throw new MalformedBytes("the bytes end at " + array.length + ", " + length + " more were expected");
        }
        int start = position;
        position += length;
        return start;
    }
}
