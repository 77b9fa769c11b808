package io.aval.workbench.bench.flow;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import io.aval.ortools.OrToolsFlow;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.function.Function;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** Who solves, each from the same network to the cost of its flow, what it builds for itself included. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum Peer {
    OWN("ours", Peer::own),
    OR_TOOLS("OR-Tools", Peer::orTools),
    JGRAPHT("JGraphT", Peer::jgrapht);

    private final String label;
    private final Function<Network, BigInteger> way;

    Peer(String label, Function<Network, BigInteger> way) {
        this.label = label;
        this.way = way;
    }

    String label() {
        return label;
    }

    BigInteger cost(Network network) {
        return way.apply(network);
    }

    private static BigInteger own(Network network) {
        return network.cost(((Flow.Optimal) new NetworkSimplex().solve(network)).flow());
    }

    private static BigInteger orTools(Network network) {
        return network.cost(new OrToolsFlow().flow(network).orElseThrow());
    }

    private static BigInteger jgrapht(Network network) {
        var graph = new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int node = 0; node < network.nodes(); node++) {
            graph.addVertex(node);
        }
        DefaultWeightedEdge[] edges = new DefaultWeightedEdge[network.arcs()];
        var capacity = new IdentityHashMap<DefaultWeightedEdge, Integer>();
        for (int arc = 0; arc < network.arcs(); arc++) {
            edges[arc] = graph.addEdge(network.tail(arc), network.head(arc));
            // It goes by the edge's weight, whatever cost function the problem names
            graph.setEdgeWeight(edges[arc], (double) network.cost(arc));
            capacity.put(edges[arc], Math.toIntExact(network.capacity(arc)));
        }
        var problem = new MinimumCostFlowProblemImpl<>(
                graph,
                node -> Math.toIntExact(network.supply(node)),
                edge -> capacity.getOrDefault(edge, 0),
                edge -> 0);
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getFlowMap();
        BigInteger cost = BigInteger.ZERO;
        for (int arc = 0; arc < edges.length; arc++) {
            long amount = Math.round(flow.getOrDefault(edges[arc], 0.0));
            cost = cost.add(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(network.cost(arc))));
        }
        return cost;
    }
}
