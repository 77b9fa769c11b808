package io.aval.network.fidelity;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.suite.program.ProgramLedger.Placement;
import java.util.HashMap;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Where each transaction of a block stands, with its verdict and its event. */
record CommittedBlock(Map<String, Placement> placements) {

    static CommittedBlock of(Block block) throws InvalidProtocolBufferException {
        ByteString flags = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        Map<String, Placement> placements = new HashMap<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(i)).getPayload());
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                TxValidationCode code = TxValidationCode.forNumber(flags.byteAt(i) & 0xff);
                String event = code == TxValidationCode.VALID ? event(payload.getData()) : "";
                placements.put(
                        header.getTxId(),
                        new Placement(code.name(), block.getHeader().getNumber(), i, event));
            }
        }
        return new CommittedBlock(placements);
    }

    /** @throws IllegalArgumentException if the block has no such transaction */
    Placement placement(String txId) {
        Placement placement = placements.get(txId);
        if (placement == null) {
            throw new IllegalArgumentException("the block does not hold " + txId);
        }
        return placement;
    }

    private static String event(ByteString transaction) throws InvalidProtocolBufferException {
        ChaincodeActionPayload action = ChaincodeActionPayload.parseFrom(
                Transaction.parseFrom(transaction).getActions(0).getPayload());
        ProposalResponsePayload response =
                ProposalResponsePayload.parseFrom(action.getAction().getProposalResponsePayload());
        ChaincodeEvent event = ChaincodeEvent.parseFrom(
                ChaincodeAction.parseFrom(response.getExtension()).getEvents());
        return event.getEventName().isEmpty()
                ? ""
                : event.getEventName() + "=" + event.getPayload().toStringUtf8();
    }
}
