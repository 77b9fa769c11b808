package io.aval.engine.flow;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Tries every flow of a tiny network whose arcs are all limited. */
final class BruteForce {
    private final Network network;
    private final long[] flow;
    private final long[] left;
    private @Nullable BigInteger best;

    private BruteForce(Network network) {
        this.network = network;
        flow = new long[network.arcs()];
        left = new long[network.nodes()];
        for (int node = 0; node < left.length; node++) {
            left[node] = network.supply(node);
        }
    }

    /** The cheapest cost, or null where no flow exists. */
    static @Nullable BigInteger cheapest(Network network) {
        BruteForce search = new BruteForce(network);
        search.from(0);
        return search.best;
    }

    private void from(int arc) {
        if (arc == flow.length) {
            for (long amount : left) {
                if (amount != 0) {
                    return;
                }
            }
            BigInteger cost = network.cost(flow);
            best = best == null ? cost : best.min(cost);
            return;
        }
        for (long amount = network.lower(arc); amount <= network.capacity(arc); amount++) {
            flow[arc] = amount;
            left[network.tail(arc)] -= amount;
            left[network.head(arc)] += amount;
            from(arc + 1);
            left[network.tail(arc)] += amount;
            left[network.head(arc)] -= amount;
        }
    }
}
