package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * The pairs of each product in its order, the most wanted first; pairs can be put in and taken out.
 *
 * <p>Finding a pair takes the logarithm of the product's pairs in time, moving the others up or down one copy. Not thread-safe.
 */
final class Ranking {
    private final int[][] pair;
    private final int[] size;

    /** Sorts the pairs of a problem without caps below its products. */
    Ranking(Problem problem) {
        Offers offers = Offers.ofProducts(problem);
        int[] sorted = offers.pair() == null ? new int[0] : offers.pair();
        pair = new int[problem.products()][];
        size = new int[pair.length];
        for (int p = 0; p < pair.length; p++) {
            pair[p] = Arrays.copyOfRange(sorted, offers.first()[p], offers.first()[p + 1]);
            size[p] = pair[p].length;
        }
    }

    int size(int product) {
        return size[product];
    }

    int at(int product, int place) {
        return pair[product][place];
    }

    /** Where a pair stands, or would stand, among those of its product, by the ranks of a problem. */
    int place(Problem problem, int wanted) {
        int[] rank = problem.pairs.rank();
        int product = problem.product(wanted);
        int[] own = pair[product];
        int low = 0;
        int high = size[product];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rank[own[middle]] < rank[wanted]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void insert(int product, int place, int added) {
        if (size[product] == pair[product].length) {
            pair[product] = Arrays.copyOf(pair[product], Math.max(4, size[product] + size[product] / 8 + 1));
        }
        int[] own = pair[product];
        System.arraycopy(own, place, own, place + 1, size[product]++ - place);
        own[place] = added;
    }

    void remove(int product, int place) {
        int[] own = pair[product];
        System.arraycopy(own, place + 1, own, place, --size[product] - place);
    }
}
