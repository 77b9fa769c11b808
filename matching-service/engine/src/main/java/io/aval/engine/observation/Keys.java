package io.aval.engine.observation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Keys of observations. An enterprise's first block, and the mark that a generation has rows of it, stand under its eight
 * bytes; further blocks and single rows stand under the whole key, whose height and sequence are inverted so that the newest
 * comes first. RocksDB compares bytes without sign, and no part is negative.
 */
final class Keys {

    static final int ENTERPRISE = Long.BYTES;
    static final int WHOLE = 24;
    private static final int FIELD_AT = 8;
    private static final int HEIGHT_AT = 12;
    private static final int SEQUENCE_AT = 20;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Keys() {}

    static byte[] enterprise(long enterprise) {
        byte[] key = new byte[ENTERPRISE];
        LONG.set(key, 0, enterprise);
        return key;
    }

    static byte[] row(long enterprise, int field, long height, int sequence) {
        byte[] key = new byte[WHOLE];
        LONG.set(key, 0, enterprise);
        INT.set(key, FIELD_AT, field);
        LONG.set(key, HEIGHT_AT, ~height);
        INT.set(key, SEQUENCE_AT, ~sequence);
        return key;
    }

    /** Before everything of the field that was known at that height. */
    static byte[] asOf(long enterprise, int field, long height) {
        return row(enterprise, field, height, Integer.MAX_VALUE);
    }

    static long enterprise(byte[] key) {
        return (long) LONG.get(key, 0);
    }

    static int field(byte[] key) {
        return (int) INT.get(key, FIELD_AT);
    }

    static long height(byte[] key) {
        return ~(long) LONG.get(key, HEIGHT_AT);
    }

    static int sequence(byte[] key) {
        return ~(int) INT.get(key, SEQUENCE_AT);
    }

    /** A single row's value: type, code, number. */
    static byte[] value(Observation row) {
        byte[] value = new byte[2 * Long.BYTES];
        INT.set(value, 0, row.type());
        INT.set(value, Integer.BYTES, row.code());
        LONG.set(value, Long.BYTES, row.number());
        return value;
    }

    static void add(Rows rows, byte[] key, byte[] value) {
        rows.add(
                enterprise(key),
                field(key),
                height(key),
                sequence(key),
                (int) INT.get(value, 0),
                (int) INT.get(value, Integer.BYTES),
                (long) LONG.get(value, Long.BYTES));
    }
}
