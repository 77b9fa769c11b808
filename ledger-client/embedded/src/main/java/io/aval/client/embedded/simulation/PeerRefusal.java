package io.aval.client.embedded.simulation;

import java.util.Locale;
import org.hyperledger.fabric.contract.ContractRuntimeException;

/**
 * A peer did not do what a chaincode asked for. The chaincode goes on unless it lets this pass, and sees as little as on
 * a network: the shim tells it that there was a refusal, and keeps to itself what the peer said, which is the reason.
 */
public final class PeerRefusal extends ContractRuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * A refusal in a peer's words.
     *
     * @param request the protocol's name of what was asked for, such as GET_STATE
     * @param txId the transaction that asked
     * @param text what stands in the way
     */
    PeerRefusal(String request, String txId, String text) {
        super(String.format(Locale.ROOT, "[%-8.8s]Unsuccessful response received.", txId));
        this.reason = request + " failed: transaction ID: " + txId + ": " + text;
    }

    /** What the peer writes into its log and sends to the shim. */
    public String reason() {
        return reason;
    }
}
