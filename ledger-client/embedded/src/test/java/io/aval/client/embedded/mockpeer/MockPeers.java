package io.aval.client.embedded.mockpeer;

import io.aval.client.embedded.simulation.EmbeddedChaincode;
import java.util.HashMap;
import java.util.Map;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** A peer for each organisation, each with a chaincode process of its own; every endorser runs every call. */
public record MockPeers(Map<String, MockPeer> peers) implements EmbeddedChaincode, AutoCloseable {
    public MockPeers {
        peers = Map.copyOf(peers);
    }

    /** The peers of these processes. */
    public static MockPeers of(Map<String, ChaincodeProcess> processes) {
        Map<String, MockPeer> peers = new HashMap<>();
        processes.forEach((organisation, process) -> peers.put(organisation, process.peer()));
        return new MockPeers(peers);
    }

    @Override
    public Chaincode.Response invoke(ChaincodeStub stub) {
        MockPeer peer = peers.get(stub.getMspId());
        if (peer == null) {
            throw new IllegalArgumentException("no peer of " + stub.getMspId());
        }
        return peer.invoke(stub);
    }

    @Override
    public void close() {
        peers.values().forEach(MockPeer::close);
    }
}
