package io.aval.client.fabric.gateway;

import java.util.Comparator;
import java.util.List;

/** The organisation's own peers, in order of preference. Safe for use by several threads. */
public final class OwnPeers implements AutoCloseable {

    private final List<OwnPeer> peers;
    private volatile boolean closed;

    public OwnPeers(List<OwnPeer> peers) {
        this.peers = List.copyOf(peers);
    }

    /** All of them, those that failed a moment ago last. */
    public List<OwnPeer> inOrder() {
        return peers.stream().sorted(Comparator.comparing(OwnPeer::isAvoided)).toList();
    }

    /** Number of the newest block that any of them showed, −1 for none. */
    long newest() {
        return peers.stream().mapToLong(OwnPeer::newest).max().orElseThrow();
    }

    /** Whether nobody waits for an answer any more. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        peers.forEach(OwnPeer::close);
    }
}
