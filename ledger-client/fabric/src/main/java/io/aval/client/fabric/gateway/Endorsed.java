package io.aval.client.fabric.gateway;

import io.aval.client.Signer;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;

/**
 * What the endorsers agreed on.
 *
 * @param peer the gateway that collected it
 */
public record Endorsed(OwnPeer peer, Signer signer, Proposal proposal, Transaction transaction) {

    /** The transaction's id. */
    public String txId() {
        return transaction.getTransactionId();
    }
}
