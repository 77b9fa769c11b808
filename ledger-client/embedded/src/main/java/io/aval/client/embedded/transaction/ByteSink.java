package io.aval.client.embedded.transaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the ledger's byte form: whole numbers as base-128 varints, byte strings with their length in front. */
public final class ByteSink {
    private byte[] buffer;
    private int size;

    /** A sink that has room for {@code capacity} bytes before it must grow. */
    public ByteSink(int capacity) {
        buffer = new byte[Math.max(16, capacity)];
    }

    /** A number of 0 or more. */
    public ByteSink number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("only numbers of 0 or more are encoded, not " + value);
        }
        reserve(10);
        long rest = value;
        while (rest >= 0x80) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
        return this;
    }

    /** A byte string with its length in front. */
    public ByteSink bytes(Bytes value) {
        return number(value.length()).raw(value.array());
    }

    /** A text as UTF-8 with its length in front. */
    public ByteSink text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return number(encoded.length).raw(encoded);
    }

    /** Bytes without a length: the reader must know it. */
    public ByteSink raw(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, buffer, size, value.length);
        size += value.length;
        return this;
    }

    /** 8 bytes, highest first, so that encoded numbers sort like numbers. */
    public ByteSink fixedLong(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** 4 bytes, highest first. */
    public ByteSink fixedInt(int value) {
        reserve(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[size++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** What was written so far, as an array of its own. */
    public byte[] toArray() {
        return Arrays.copyOf(buffer, size);
    }

    private void reserve(int more) {
        int needed = Math.addExact(size, more);
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(needed, buffer.length + (buffer.length >> 1)));
        }
    }
}
