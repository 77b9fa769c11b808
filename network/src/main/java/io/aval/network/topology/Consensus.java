package io.aval.network.topology;

/** How the ordering nodes agree on blocks. */
public enum Consensus {
    /** Tolerates nodes that lie: of 3f + 1 nodes f. Needs Fabric 3.1. */
    BFT,
    /** Tolerates nodes that stop: of 2f + 1 nodes f. */
    RAFT
}
