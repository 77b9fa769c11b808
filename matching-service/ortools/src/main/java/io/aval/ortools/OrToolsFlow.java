package io.aval.ortools;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.aval.engine.flow.Flow;
import io.aval.engine.flow.MinimumCostFlow;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.Potentials;
import java.util.Optional;

/**
 * Minimum-cost flow by OR-Tools' push-relabel method.
 *
 * <p>OR-Tools gives neither potentials nor reasons: the potentials are worked out afterwards, the cut of an infeasible
 * network stays empty. It knows no unlimited arcs; they get the room of all other amounts together, which is the same
 * unless such an arc has a negative cost, and then the network is refused. Safe to share between threads.
 */
public final class OrToolsFlow implements MinimumCostFlow {

    /** Loads the native library, once in a process. */
    public OrToolsFlow() {
        Loader.loadNativeLibraries();
    }

    @Override
    public Flow solve(Network network) {
        Optional<long[]> flow = flow(network);
        if (flow.isEmpty()) {
            return new Flow.Infeasible(new int[0]);
        }
        long[] potential = Potentials.of(network, flow.get())
                .orElseThrow(() -> new IllegalStateException("OR-Tools answered with a flow that is not the cheapest"));
        return new Flow.Optimal(flow.get(), potential);
    }

    /**
     * The flow alone.
     *
     * @return for each arc, or nothing where no flow keeps all bounds
     * @throws IllegalArgumentException where OR-Tools cannot take the network
     */
    public Optional<long[]> flow(Network network) {
        long unlimited = unlimited(network);
        long[] supply = new long[network.nodes()];
        for (int node = 0; node < supply.length; node++) {
            supply[node] = network.supply(node);
        }
        MinCostFlow solver = new MinCostFlow();
        try {
            for (int arc = 0; arc < network.arcs(); arc++) {
                int tail = network.tail(arc);
                int head = network.head(arc);
                long least = network.lower(arc);
                long room = network.capacity(arc) == Network.UNLIMITED ? unlimited : network.capacity(arc) - least;
                solver.addArcWithCapacityAndUnitCost(tail, head, room, network.cost(arc));
                supply[tail] -= least;
                supply[head] += least;
            }
            for (int node = 0; node < supply.length; node++) {
                solver.setNodeSupply(node, supply[node]);
            }
            return answer(network, solver, solver.solve());
        } finally {
            solver.delete();
        }
    }

    private static Optional<long[]> answer(Network network, MinCostFlow solver, MinCostFlowBase.Status status) {
        return switch (status) {
            case OPTIMAL -> {
                long[] flow = new long[network.arcs()];
                for (int arc = 0; arc < flow.length; arc++) {
                    flow[arc] = network.lower(arc) + solver.getFlow(arc);
                }
                yield Optional.of(flow);
            }
            case INFEASIBLE, UNBALANCED -> Optional.empty();
            case FEASIBLE, NOT_SOLVED, BAD_RESULT, BAD_COST_RANGE ->
                throw new IllegalArgumentException("OR-Tools cannot take this network: " + status);
        };
    }

    private static long unlimited(Network network) {
        long sum = 0;
        for (int node = 0; node < network.nodes(); node++) {
            sum += Math.max(0, network.supply(node));
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.capacity(arc) != Network.UNLIMITED) {
                sum = Math.min(Network.MAX_AMOUNT, sum + Math.max(0, network.capacity(arc) - network.lower(arc)));
            } else if (network.cost(arc) < 0) {
                throw new IllegalArgumentException("OR-Tools takes no unlimited arc of negative cost: arc " + arc);
            }
            sum = Math.min(Network.MAX_AMOUNT, sum + Math.abs(network.lower(arc)));
        }
        return sum;
    }
}
