package io.aval.engine.smti;

import java.util.Arrays;

/** Variables by how often conflicts had to do with them lately: a heap with the most active on top; whole numbers. */
final class Activity {
    private static final long START = 1L << 20;
    private static final long TOO_LARGE = 1L << 58;
    private static final int SCALE_DOWN = 38;

    private long[] activity = new long[0];
    private int[] heap = new int[0];
    private int[] place = new int[0];
    private int size;
    private long bump = START;

    void grow(int variables) {
        int before = activity.length;
        activity = Arrays.copyOf(activity, variables);
        heap = Arrays.copyOf(heap, variables);
        place = Arrays.copyOf(place, variables);
        for (int variable = before; variable < variables; variable++) {
            place[variable] = -1;
            insert(variable);
        }
    }

    void insert(int variable) {
        if (place[variable] < 0) {
            heap[size] = variable;
            place[variable] = size++;
            up(place[variable]);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeTop() {
        int top = heap[0];
        place[top] = -1;
        size--;
        if (size > 0) {
            heap[0] = heap[size];
            place[heap[0]] = 0;
            down(0);
        }
        return top;
    }

    void bump(int variable) {
        activity[variable] += bump;
        if (activity[variable] > TOO_LARGE) {
            for (int other = 0; other < activity.length; other++) {
                activity[other] >>= SCALE_DOWN;
            }
            bump = Math.max(bump >> SCALE_DOWN, 1);
        }
        if (place[variable] >= 0) {
            up(place[variable]);
        }
    }

    void decay() {
        bump += (bump >> 4) + 1;
    }

    private boolean before(int a, int b) {
        return activity[a] > activity[b] || (activity[a] == activity[b] && a < b);
    }

    private void up(int from) {
        int at = from;
        int variable = heap[at];
        while (at > 0 && before(variable, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            place[heap[at]] = at;
            at = (at - 1) / 2;
        }
        heap[at] = variable;
        place[variable] = at;
    }

    private void down(int from) {
        int at = from;
        int variable = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], variable)) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = variable;
        place[variable] = at;
    }
}
