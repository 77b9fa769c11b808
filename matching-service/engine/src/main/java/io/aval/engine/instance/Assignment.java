package io.aval.engine.instance;

import io.aval.engine.flow.Network;
import java.util.Arrays;

/**
 * An assignment problem: every row gets one column of its own, as cheaply as possible.
 *
 * @param size how many rows, and how many columns
 * @param network rows as nodes 0 to size − 1 with a supply of 1, columns as the nodes after them, an arc for each pair
 *     that is allowed
 */
public record Assignment(int size, Network network) {

    static Assignment of(int size, int[] row, int[] column, long[] cost) {
        long[] supply = new long[2 * size];
        for (int node = 0; node < size; node++) {
            supply[node] = 1;
            supply[size + node] = -1;
        }
        long[] capacity = new long[row.length];
        Arrays.fill(capacity, 1);
        return new Assignment(size, new Network(supply, row, column, null, capacity, cost));
    }
}
