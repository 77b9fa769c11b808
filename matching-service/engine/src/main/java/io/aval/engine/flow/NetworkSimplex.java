package io.aval.engine.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
        return solve(network, basis, () -> false).orElseThrow();
    }

    /**
     * The same, unless it takes too long.
     *
     * @param isOver asked every few steps whether to stop
     * @return the answer; absent where it was stopped before there was one
     */
    public Optional<Solved> solve(Network network, @Nullable Basis basis, BooleanSupplier isOver) {
        if (network.imbalance() != 0) {
            int[] all = new int[network.nodes()];
            Arrays.setAll(all, node -> node);
            int[] none = new int[network.nodes()];
            Arrays.fill(none, Tree.NONE);
            Basis kept = basis == null ? new Basis(none, new BitSet()) : basis;
            return Optional.of(new Solved(new Flow.Infeasible(all), kept, 0));
        }
        return Optional.ofNullable(new Simplex(network, basis).run(isOver));
    }
}
