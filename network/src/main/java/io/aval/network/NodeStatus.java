package io.aval.network;

import io.aval.network.node.Vitals;
import java.util.List;
import java.util.Optional;

/**
 * How one process of the network is.
 *
 * @param name unique in the network
 * @param kind what it is
 * @param organisation whose it is
 * @param vitals nothing if it does not run
 * @param height number of blocks that it has; -1 if it does not keep blocks or does not say
 * @param role {@code leader}, {@code consenter} or the like of an ordering node; the contract's label of a contract's
 *     process; empty for a peer
 * @param ports where it listens
 * @param fault what it said instead of an answer; empty if it answered
 */
public record NodeStatus(
        String name,
        Kind kind,
        String organisation,
        Optional<Vitals> vitals,
        long height,
        String role,
        List<Integer> ports,
        String fault) {

    public NodeStatus {
        ports = List.copyOf(ports);
    }

    /** What processes a network has. */
    public enum Kind {
        ORDERER,
        PEER,
        CONTRACT
    }

    /** Whether it runs. */
    public boolean running() {
        return vitals.isPresent();
    }
}
