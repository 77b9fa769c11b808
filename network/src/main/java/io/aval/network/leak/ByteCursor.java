package io.aval.network.leak;

import java.util.Arrays;

/** Reads LevelDB's numbers and runs of bytes one after the other: fixed ones little-endian, variable ones base 128. */
final class ByteCursor {

    private static final int GROUP_BITS = 7;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean done() {
        return at == end;
    }

    int left() {
        return end - at;
    }

    int single() throws DamagedFileException {
        require(1);
        return bytes[at++] & 0xFF;
    }

    int fixedInt() throws DamagedFileException {
        require(Integer.BYTES);
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value |= (bytes[at++] & 0xFF) << Byte.SIZE * i;
        }
        return value;
    }

    long fixedLong() throws DamagedFileException {
        return Integer.toUnsignedLong(fixedInt()) | Integer.toUnsignedLong(fixedInt()) << Integer.SIZE;
    }

    long number() throws DamagedFileException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += GROUP_BITS) {
            int group = single();
            value |= (long) (group & MORE - 1) << shift;
            if (group < MORE) {
                return value;
            }
        }
        throw new DamagedFileException("a number without end");
    }

    /** A length: a number that what is left can hold. */
    int length() throws DamagedFileException {
        long length = number();
        if (length < 0 || length > left()) {
            throw new DamagedFileException("a length beyond the end");
        }
        return (int) length;
    }

    byte[] take(int length) throws DamagedFileException {
        require(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private void require(int length) throws DamagedFileException {
        if (length < 0 || length > left()) {
            throw new DamagedFileException("ends too early");
        }
    }
}
