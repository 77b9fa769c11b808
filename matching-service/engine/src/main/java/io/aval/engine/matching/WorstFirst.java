package io.aval.engine.matching;

/**
 * For each product the pairs that it holds, the least wanted on top: binary heaps side by side in one array.
 *
 * <p>Product {@code p} owns the slots from {@code base[p]} to {@code base[p + 1]}, as many as it has pairs, and a pair
 * is in at most once, so no heap can overflow. Not thread-safe.
 */
final class WorstFirst {
    private final int[] base;
    private final int[] count;
    private final int[] heap;
    private final int[] rank;

    WorstFirst(RankedPairs problem) {
        int products = problem.budget.length;
        base = new int[products + 1];
        for (int product : problem.product) {
            base[product + 1]++;
        }
        for (int p = 0; p < products; p++) {
            base[p + 1] += base[p];
        }
        count = new int[products];
        heap = new int[problem.pairs()];
        rank = problem.rank;
    }

    boolean isEmpty(int product) {
        return count[product] == 0;
    }

    int worst(int product) {
        return heap[base[product]];
    }

    void add(int product, int pair) {
        int from = base[product];
        int child = count[product]++;
        while (child > 0) {
            int parent = (child - 1) >> 1;
            if (rank[heap[from + parent]] >= rank[pair]) {
                break;
            }
            heap[from + child] = heap[from + parent];
            child = parent;
        }
        heap[from + child] = pair;
    }

    void removeWorst(int product) {
        int from = base[product];
        int size = --count[product];
        int moving = heap[from + size];
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && rank[heap[from + child + 1]] > rank[heap[from + child]]) {
                child++;
            }
            if (rank[heap[from + child]] <= rank[moving]) {
                break;
            }
            heap[from + hole] = heap[from + child];
            hole = child;
        }
        heap[from + hole] = moving;
    }
}
