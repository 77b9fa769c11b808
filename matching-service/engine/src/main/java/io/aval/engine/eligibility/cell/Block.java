package io.aval.engine.eligibility.cell;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One cell as bytes, for a store's key of industry, region, grade and number: a form byte, the number of rows, then the
 * columns (revenues as differences, since they rise; the rest plain), all as variable-length integers, then a CRC-32C.
 *
 * @param industry the cell's industry
 * @param region the cell's region
 * @param grade the cell's grade
 * @param number which of the blocks of that cell, from 0
 * @param bytes the rows
 */
public record Block(String industry, String region, int grade, int number, ByteBuffer bytes) {
    /** Most rows of a block. */
    static final int MAX_ROWS = 4_096;

    private static final byte FORM = 1;
    private static final int CHECKSUM = 4;

    /** Makes the buffer read-only. */
    public Block {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** {@return the block of these rows, which are all of one industry, region and grade, by rising revenue} */
    static Block of(List<Profile> rows, int number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(FORM);
        put(out, rows.size());
        long before = 0;
        for (Profile row : rows) {
            put(out, row.revenueFen() - before);
            before = row.revenueFen();
        }
        rows.forEach(row -> put(out, row.doc()));
        rows.forEach(row -> put(out, row.ageYears()));
        rows.forEach(row -> put(out, row.ipCount()));
        rows.forEach(row -> put(out, row.score()));
        ByteBuffer bytes = ByteBuffer.allocate(out.size() + CHECKSUM);
        bytes.put(out.toByteArray());
        bytes.putInt(checksum(bytes.duplicate().flip())).flip();
        Profile first = rows.getFirst();
        return new Block(first.industry(), first.region(), first.grade(), number, bytes);
    }

    /**
     * {@return the rows}
     *
     * @throws IllegalArgumentException if the bytes are not those of a block, or are damaged
     */
    List<Profile> rows() {
        ByteBuffer in = bytes.duplicate();
        if (in.remaining() < 2 + CHECKSUM) {
            throw damaged();
        }
        int end = in.limit() - CHECKSUM;
        if (checksum(in.duplicate().limit(end)) != in.getInt(end) || in.get() != FORM) {
            throw damaged();
        }
        try {
            return rows(in.limit(end));
        } catch (BufferUnderflowException e) {
            throw damaged();
        }
    }

    private List<Profile> rows(ByteBuffer in) {
        long size = get(in);
        if (size < 1 || size > MAX_ROWS) {
            throw damaged();
        }
        long[][] columns = new long[5][(int) size];
        for (long[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                column[i] = get(in);
            }
        }
        List<Profile> rows = new ArrayList<>((int) size);
        long revenue = 0;
        for (int i = 0; i < size; i++) {
            revenue += columns[0][i];
            rows.add(new Profile(
                    Math.toIntExact(columns[1][i]),
                    industry,
                    region,
                    grade,
                    revenue,
                    Math.toIntExact(columns[2][i]),
                    Math.toIntExact(columns[3][i]),
                    Math.toIntExact(columns[4][i])));
        }
        return rows;
    }

    private IllegalArgumentException damaged() {
        return new IllegalArgumentException(
                "block " + number + " of " + industry + ", " + region + ", grade " + grade + " is damaged");
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private static void put(ByteArrayOutputStream out, long value) {
        long left = value;
        while (left >= 0x80) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static long get(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = in.get();
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new BufferUnderflowException();
    }
}
