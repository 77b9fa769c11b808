package io.aval.client.embedded.program;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.aval.client.embedded.transaction.Bytes;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.shim.ChaincodeStub;

/** Whether what a stub says of its transaction follows from the proposal. */
final class Facts {
    private Facts() {}

    static String check(ChaincodeStub stub) {
        try {
            Proposal proposal = Proposal.parseFrom(stub.getSignedProposal().getProposalBytes());
            Header header = Header.parseFrom(proposal.getHeader());
            ChannelHeader channel = ChannelHeader.parseFrom(header.getChannelHeader());
            SignatureHeader signature = SignatureHeader.parseFrom(header.getSignatureHeader());
            byte[] nonce = signature.getNonce().toByteArray();
            byte[] creator = signature.getCreator().toByteArray();
            Timestamp time = channel.getTimestamp();
            byte[] epoch = ByteBuffer.allocate(Long.BYTES).array();
            return "id " + stub.getTxId().equals(Bytes.sha256(nonce, creator).toHex())
                    + ", creator " + Bytes.of(creator).equals(Bytes.of(stub.getCreator()))
                    + ", channel " + stub.getChannelId().equals(channel.getChannelId())
                    + ", time "
                    + Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).equals(stub.getTxTimestamp())
                    + ", binding "
                    + Bytes.of(stub.getBinding()).equals(Bytes.sha256(nonce, creator, epoch));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the signed proposal is none", e);
        }
    }
}
