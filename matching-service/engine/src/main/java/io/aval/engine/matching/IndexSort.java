package io.aval.engine.matching;

/** A stable merge sort of {@code int} indices by a caller's order, without boxing. Not thread-safe. */
final class IndexSort {
    private static final int RUN = 8;

    /** A strict total order of indices. */
    @FunctionalInterface
    interface Before {
        boolean test(int left, int right);
    }

    private final int[] scratch;

    IndexSort(int longestRange) {
        scratch = new int[longestRange];
    }

    void sort(int[] indices, int from, int to, Before before) {
        for (int low = from; low < to; low += RUN) {
            insert(indices, low, Math.min(low + RUN, to), before);
        }
        // Long: the doubled width may pass the int range on the largest inputs.
        for (long width = RUN; width < to - from; width *= 2) {
            for (long low = from; low + width < to; low += 2 * width) {
                merge(indices, (int) low, (int) (low + width), (int) Math.min(low + 2 * width, to), before);
            }
        }
    }

    private static void insert(int[] indices, int from, int to, Before before) {
        for (int next = from + 1; next < to; next++) {
            int moving = indices[next];
            int hole = next;
            while (hole > from && before.test(moving, indices[hole - 1])) {
                indices[hole] = indices[hole - 1];
                hole--;
            }
            indices[hole] = moving;
        }
    }

    private void merge(int[] indices, int from, int middle, int to, Before before) {
        int length = middle - from;
        System.arraycopy(indices, from, scratch, 0, length);
        int left = 0;
        int right = middle;
        int out = from;
        while (left < length) {
            if (right < to && before.test(indices[right], scratch[left])) {
                indices[out++] = indices[right++];
            } else {
                indices[out++] = scratch[left++];
            }
        }
    }
}
