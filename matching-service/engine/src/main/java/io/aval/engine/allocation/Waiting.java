package io.aval.engine.allocation;

/** Numbers that wait in turn, each at most once. Not thread-safe. */
final class Waiting {
    private final int[] ring;
    private final boolean[] waits;
    private int first;
    private int count;

    /** For numbers below a bound. */
    Waiting(int bound) {
        ring = new int[bound];
        waits = new boolean[bound];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Puts a number at the end, unless it waits. */
    void add(int number) {
        if (!waits[number]) {
            waits[number] = true;
            int place = first + count++;
            ring[place < ring.length ? place : place - ring.length] = number;
        }
    }

    int next() {
        int number = ring[first];
        first = first + 1 == ring.length ? 0 : first + 1;
        count--;
        waits[number] = false;
        return number;
    }
}
