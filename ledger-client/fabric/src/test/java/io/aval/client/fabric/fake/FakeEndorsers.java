package io.aval.client.fabric.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Signer;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/**
 * Endorsers that answer every proposal alike, with real signatures.
 *
 * @param status of the contract's answer
 */
public record FakeEndorsers(List<Signer> peers, String contract, int status, String answer) {

    /** The transaction that a gateway prepares out of their answers. */
    public EndorseResponse endorse(EndorseRequest request) throws InvalidProtocolBufferException {
        Proposal proposal = Proposal.parseFrom(request.getProposedTransaction().getProposalBytes());
        Header header = Header.parseFrom(proposal.getHeader());
        ByteString visible = ChaincodeProposalPayload.newBuilder()
                .setInput(ChaincodeProposalPayload.parseFrom(proposal.getPayload())
                        .getInput())
                .build()
                .toByteString();
        ByteString hashed =
                header.getChannelHeader().concat(header.getSignatureHeader()).concat(visible);
        ByteString signed = response(ByteString.copyFrom(Identities.sha256(hashed)));
        ChaincodeEndorsedAction.Builder action =
                ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(signed);
        for (Signer peer : peers) {
            ByteString identity = Identities.serialised(peer);
            action.addEndorsements(Endorsement.newBuilder()
                    .setEndorser(identity)
                    .setSignature(Identities.sign(peer, signed.concat(identity))));
        }
        return prepared(header, action.build());
    }

    private ByteString response(ByteString proposalHash) {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResponse(Response.newBuilder().setStatus(status).setPayload(ByteString.copyFromUtf8(answer)))
                .setChaincodeId(ChaincodeID.newBuilder().setName(contract))
                .build();
        return ProposalResponsePayload.newBuilder()
                .setProposalHash(proposalHash)
                .setExtension(action.toByteString())
                .build()
                .toByteString();
    }

    /** A transaction with that action. */
    public static EndorseResponse prepared(Header header, ChaincodeEndorsedAction action) {
        ByteString payload =
                ChaincodeActionPayload.newBuilder().setAction(action).build().toByteString();
        ByteString transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder().setPayload(payload))
                .build()
                .toByteString();
        ByteString whole = Payload.newBuilder()
                .setHeader(header)
                .setData(transaction)
                .build()
                .toByteString();
        return EndorseResponse.newBuilder()
                .setPreparedTransaction(Envelope.newBuilder().setPayload(whole))
                .build();
    }
}
