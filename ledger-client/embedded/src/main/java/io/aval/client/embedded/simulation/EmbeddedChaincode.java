package io.aval.client.embedded.simulation;

import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;

/**
 * What runs on the ledger. The {@code invoke} of a class that extends the shim's ChaincodeBase fits:
 * {@code new AvalChaincode()::invoke}.
 *
 * <p>Many threads call one object at the same time, as the shim does.
 */
@FunctionalInterface
public interface EmbeddedChaincode {
    /**
     * Runs a call. A response with a status of 400 or more, or an exception, refuses the proposal; what the call wrote
     * is dropped then.
     */
    Chaincode.Response invoke(ChaincodeStub stub);
}
