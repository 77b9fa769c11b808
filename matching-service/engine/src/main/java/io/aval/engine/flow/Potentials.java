package io.aval.engine.flow;

import java.util.Optional;

/** Finds the potentials that prove a flow to be the cheapest, for solvers that give none. */
public final class Potentials {

    private Potentials() {}

    /**
     * Shortest ways by Bellman and Ford, in rounds over all arcs with room, in either direction.
     *
     * <p>Takes nodes × arcs steps at worst.
     *
     * @param flow within the bounds of the network
     * @return the potentials, or nothing where the flow is not the cheapest
     */
    public static Optional<long[]> of(Network network, long[] flow) {
        long[] distance = new long[network.nodes()];
        for (int round = 0; round <= network.nodes(); round++) {
            boolean still = true;
            for (int arc = 0; arc < flow.length; arc++) {
                int tail = network.tail(arc);
                int head = network.head(arc);
                long there = distance[tail] + network.cost(arc);
                if (flow[arc] < network.capacity(arc) && there < distance[head]) {
                    distance[head] = there;
                    still = false;
                }
                if (flow[arc] > network.lower(arc) && there > distance[head]) {
                    distance[tail] = distance[head] - network.cost(arc);
                    still = false;
                }
            }
            if (still) {
                return Optional.of(distance);
            }
        }
        return Optional.empty();
    }
}
