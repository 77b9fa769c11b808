package io.aval.engine.smti;

import java.util.Arrays;

/** Whole numbers, last in first out. */
final class IntStack {
    private int[] items = new int[64];
    private int size;

    int size() {
        return size;
    }

    void push(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    void cut(int length) {
        size = length;
    }

    int[] copy() {
        return Arrays.copyOf(items, size);
    }
}
