package io.aval.network.channel;

import io.aval.network.topology.Topology;
import java.util.Locale;

/** Where the nodes of a network run, that is, by which hosts its first block names them. */
public enum Place {
    /** All on one machine, as processes. */
    LOOPBACK,
    /** In containers that are named after the nodes, in lower case. */
    CONTAINERS;

    /** The host of a node. */
    String host(String node) {
        return switch (this) {
            case LOOPBACK -> Topology.LOOPBACK;
            case CONTAINERS -> node.toLowerCase(Locale.ROOT);
        };
    }
}
