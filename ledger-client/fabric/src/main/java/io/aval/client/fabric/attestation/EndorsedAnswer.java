package io.aval.client.fabric.attestation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.rules.canonical.Digest;
import java.util.List;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.Transaction;

/**
 * What stands inside a transaction that a gateway prepared.
 *
 * @param signed what each endorser signed in front of its own identity
 */
record EndorsedAnswer(ByteString signed, List<Endorsement> endorsements) {

    EndorsedAnswer {
        endorsements = List.copyOf(endorsements);
    }

    static EndorsedAnswer parse(byte[] prepared) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(
                PreparedTransaction.parseFrom(prepared).getEnvelope().getPayload());
        Transaction transaction = Transaction.parseFrom(payload.getData());
        if (transaction.getActionsCount() != 1) {
            throw new InvalidProtocolBufferException("a transaction has one action");
        }
        ChaincodeEndorsedAction action = ChaincodeActionPayload.parseFrom(
                        transaction.getActions(0).getPayload())
                .getAction();
        return new EndorsedAnswer(action.getProposalResponsePayload(), action.getEndorsementsList());
    }

    /** The proposal itself; that of an attestation holds nothing transient. */
    static ByteString question(byte[] proposed) throws InvalidProtocolBufferException {
        return ProposedTransaction.parseFrom(proposed).getProposal().getProposalBytes();
    }

    /**
     * SHA-256 of channel header, signature header and the call without its transient data: the channel header names the
     * channel, so the hash binds it.
     */
    static Digest proposalHash(byte[] proposed) throws InvalidProtocolBufferException {
        Proposal proposal = Proposal.parseFrom(question(proposed));
        Header header = Header.parseFrom(proposal.getHeader());
        ByteString visible = ChaincodeProposalPayload.parseFrom(proposal.getPayload()).toBuilder()
                .clearTransientMap()
                .build()
                .toByteString();
        return Digest.of(header.getChannelHeader()
                .concat(header.getSignatureHeader())
                .concat(visible)
                .toByteArray());
    }
}
