package io.aval.engine.observation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Up to {@value #MOST_ROWS} rows of one enterprise in one value: six columns, each as its smallest value and, for every row,
 * the distance from it in as few bits as the widest needs (frame of reference; Goldstein, Ramakrishnan, Shaft 1998). All rows
 * of a column take the same room, so a single row is found without unpacking the others.
 *
 * <p>Form: version, one byte; whether the enterprise goes on in another block, one byte; rows, two bytes; for each column its
 * width in bits, one byte, and its smallest value, zigzag in base 128; the columns, each from a whole byte on, lowest bit
 * first; eight bytes of nothing, so that a row is always read as one word.
 */
final class Block {

    static final int MOST_ROWS = 1024;
    private static final byte VERSION = 1;
    private static final int HEAD = 4;
    private static final int COLUMNS = 6;
    private static final int FIELD = 0;
    private static final int HEIGHT = 1;
    private static final int SEQUENCE = 2;
    private static final int TYPE = 3;
    private static final int CODE = 4;
    private static final int NUMBER = 5;
    // A word holds this many bits from any bit of its first byte on
    private static final int WIDEST_UNALIGNED = 57;
    private static final int MOST_MINIMUM_BYTES = 10;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int rows;
    private final int[] starts = new int[COLUMNS];
    private final int[] widths = new int[COLUMNS];
    private final long[] minima = new long[COLUMNS];

    /** Throws {@link IllegalArgumentException} if this is no block. */
    Block(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length < HEAD || bytes[0] != VERSION) {
            throw new IllegalArgumentException("no block");
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
        rows = Short.toUnsignedInt(head.getShort());
        for (int column = 0; column < COLUMNS; column++) {
            widths[column] = head.get();
            minima[column] = minimum(head);
        }
        int start = head.position();
        for (int column = 0; column < COLUMNS; column++) {
            starts[column] = start;
            start += room(rows, widths[column]);
        }
        if (start + Long.BYTES != bytes.length) {
            throw new IllegalArgumentException("no block");
        }
    }

    static byte[] pack(Rows rows, boolean goesOn) {
        int size = rows.size();
        long[][] columns = new long[COLUMNS][size];
        for (int i = 0; i < size; i++) {
            columns[FIELD][i] = rows.field(i);
            columns[HEIGHT][i] = rows.height(i);
            columns[SEQUENCE][i] = rows.sequence(i);
            columns[TYPE][i] = rows.type(i);
            columns[CODE][i] = rows.code(i);
            columns[NUMBER][i] = rows.number(i);
        }
        int most = HEAD + COLUMNS * (1 + MOST_MINIMUM_BYTES + size * Long.BYTES) + Long.BYTES;
        ByteBuffer out = ByteBuffer.allocate(most);
        out.put(VERSION).put((byte) (goesOn ? 1 : 0)).putShort((short) size);
        int[] widths = new int[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            widths[column] = lowerToMinimum(columns[column], out);
        }
        int start = out.position();
        for (int column = 0; column < COLUMNS; column++) {
            put(out.array(), start, widths[column], columns[column]);
            start += room(size, widths[column]);
        }
        return Arrays.copyOf(out.array(), start + Long.BYTES);
    }

    /** Takes the smallest value off all, writes width and smallest value, and returns the width. */
    private static int lowerToMinimum(long[] values, ByteBuffer out) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= least;
        }
        // As an unsigned number: the distance may not fit a signed one
        int width = Long.SIZE - Long.numberOfLeadingZeros(most - least);
        width = width > WIDEST_UNALIGNED ? Long.SIZE : width;
        out.put((byte) width);
        long zigzag = least << 1 ^ least >> 63;
        while ((zigzag & ~0x7FL) != 0) {
            out.put((byte) (zigzag & 0x7F | 0x80));
            zigzag >>>= 7;
        }
        out.put((byte) zigzag);
        return width;
    }

    private static long minimum(ByteBuffer in) {
        long zigzag = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            zigzag |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
    }

    private static void put(byte[] out, int start, int width, long[] values) {
        if (width == 0) {
            return;
        }
        int bit = 0;
        for (long value : values) {
            int at = start + (bit >>> 3);
            WORD.set(out, at, (long) WORD.get(out, at) | value << (bit & 7));
            bit += width;
        }
    }

    private static int room(int rows, int width) {
        return rows * width + 7 >>> 3;
    }

    private long value(int column, int row) {
        int width = widths[column];
        if (width == 0) {
            return minima[column];
        }
        int bit = row * width;
        long word = (long) WORD.get(bytes, starts[column] + (bit >>> 3)) >>> (bit & 7);
        return minima[column] + (word & -1L >>> Long.SIZE - width);
    }

    int size() {
        return rows;
    }

    /** Whether more of the same enterprise stands in another block. */
    boolean goesOn() {
        return bytes[1] != 0;
    }

    /** The first row that is of the field and known at the height, or comes after that; the number of rows if there is none. */
    int find(int field, long height) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = low + high >>> 1;
            long there = value(FIELD, middle);
            if (there < field || there == field && value(HEIGHT, middle) > height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Observation row(long enterprise, int row) {
        return new Observation(
                enterprise,
                (int) value(FIELD, row),
                value(HEIGHT, row),
                (int) value(SEQUENCE, row),
                (int) value(TYPE, row),
                (int) value(CODE, row),
                value(NUMBER, row));
    }

    int field(int row) {
        return (int) value(FIELD, row);
    }

    void unpack(long enterprise, Rows into) {
        for (int row = 0; row < rows; row++) {
            into.add(
                    enterprise,
                    (int) value(FIELD, row),
                    value(HEIGHT, row),
                    (int) value(SEQUENCE, row),
                    (int) value(TYPE, row),
                    (int) value(CODE, row),
                    value(NUMBER, row));
        }
    }
}
