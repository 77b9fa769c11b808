package io.aval.engine.flow;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The primal network simplex method. Holds nothing between solves; safe to share between threads. */
public final class NetworkSimplex implements MinimumCostFlow {

    /**
     * An answer and where it stands.
     *
     * @param pivots how many steps it took
     */
    public record Solved(Flow flow, Basis basis, long pivots) {}

    @Override
    public Flow solve(Network network) {
        return solve(network, null).flow();
    }

    /**
     * Solves a network, starting from where a similar one ended.
     *
     * @param basis of a network with as many nodes and arcs, or null to start afresh
     */
    public Solved solve(Network network, @Nullable Basis basis) {
        if (network.imbalance() != 0) {
            int[] all = new int[network.nodes()];
            Arrays.setAll(all, node -> node);
            int[] none = new int[network.nodes()];
            Arrays.fill(none, Tree.NONE);
            return new Solved(new Flow.Infeasible(all), basis == null ? new Basis(none, new BitSet()) : basis, 0);
        }
        return new Simplex(network, basis).run();
    }
}
