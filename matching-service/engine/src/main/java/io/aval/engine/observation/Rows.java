package io.aval.engine.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Observations by columns, in {@link Observation#ORDER} unless said otherwise. Once handed out it does not change. */
public final class Rows {

    private static final int FIRST_ROOM = 16;

    private long[] enterprises;
    private int[] fields;
    private long[] heights;
    private int[] sequences;
    private int[] types;
    private int[] codes;
    private long[] numbers;
    private int size;

    Rows(int room) {
        enterprises = new long[room];
        fields = new int[room];
        heights = new long[room];
        sequences = new int[room];
        types = new int[room];
        codes = new int[room];
        numbers = new long[room];
    }

    Rows() {
        this(FIRST_ROOM);
    }

    public int size() {
        return size;
    }

    public long enterprise(int row) {
        return enterprises[row];
    }

    public int field(int row) {
        return fields[row];
    }

    public long height(int row) {
        return heights[row];
    }

    public int sequence(int row) {
        return sequences[row];
    }

    public int type(int row) {
        return types[row];
    }

    public int code(int row) {
        return codes[row];
    }

    public long number(int row) {
        return numbers[row];
    }

    /** One row as a value. */
    public Observation observation(int row) {
        return new Observation(
                enterprises[row], fields[row], heights[row], sequences[row], types[row], codes[row], numbers[row]);
    }

    /** All of them as values. */
    public List<Observation> toList() {
        List<Observation> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(observation(i));
        }
        return all;
    }

    void add(long enterprise, int field, long height, int sequence, int type, int code, long number) {
        if (size == fields.length) {
            grow(Math.max(FIRST_ROOM, size * 2));
        }
        enterprises[size] = enterprise;
        fields[size] = field;
        heights[size] = height;
        sequences[size] = sequence;
        types[size] = type;
        codes[size] = code;
        numbers[size++] = number;
    }

    void add(Cursor row) {
        add(row.enterprise(), row.field(), row.height(), row.sequence(), row.type(), row.code(), row.number());
    }

    void clear() {
        size = 0;
    }

    private void grow(int room) {
        enterprises = Arrays.copyOf(enterprises, room);
        fields = Arrays.copyOf(fields, room);
        heights = Arrays.copyOf(heights, room);
        sequences = Arrays.copyOf(sequences, room);
        types = Arrays.copyOf(types, room);
        codes = Arrays.copyOf(codes, room);
        numbers = Arrays.copyOf(numbers, room);
    }
}
