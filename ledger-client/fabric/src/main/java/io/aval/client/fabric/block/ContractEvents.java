package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Checkpoint;
import io.aval.client.LedgerEvent;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.ledger.Keys;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * What a block says of one contract: the events of its valid transactions, in order.
 *
 * @param transactions ids of all endorsed transactions in the block, valid or not
 */
public record ContractEvents(List<String> transactions, List<LedgerEvent> events) {

    public ContractEvents {
        transactions = List.copyOf(transactions);
        events = List.copyOf(events);
    }

    /**
     * Reads a block that was accepted.
     *
     * @throws BlockRejectedException if it is malformed, or the peer has not said of each transaction whether it is valid
     */
    public static ContractEvents of(Block block, String contract) throws BlockRejectedException {
        long number = block.getHeader().getNumber();
        List<ByteString> data = block.getData().getDataList();
        byte[] validity = Blocks.validity(block);
        List<String> transactions = new ArrayList<>();
        List<LedgerEvent> events = new ArrayList<>();
        try {
            for (int i = 0; i < data.size(); i++) {
                Payload payload = Blocks.payload(data.get(i));
                ChannelHeader header = Blocks.channelHeader(payload);
                if (header.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
                    continue;
                }
                if (i >= validity.length) {
                    throw new BlockRejectedException(number, "the peer does not say which transactions are valid");
                }
                transactions.add(header.getTxId());
                if (Byte.toUnsignedInt(validity[i]) == TxValidationCode.VALID_VALUE) {
                    Checkpoint position = new Checkpoint(number, header.getTxId());
                    event(payload, contract)
                            .ifPresent(event -> events.add(new LedgerEvent(position, changes(event.getPayload()))));
                }
            }
        } catch (InvalidProtocolBufferException | RefusedException | IllegalArgumentException e) {
            throw new BlockRejectedException(number, "an event in it cannot be read");
        }
        return new ContractEvents(transactions, events);
    }

    private static Optional<ChaincodeEvent> event(Payload payload, String contract)
            throws InvalidProtocolBufferException {
        for (TransactionAction action : Transaction.parseFrom(payload.getData()).getActionsList()) {
            ChaincodeActionPayload endorsed = ChaincodeActionPayload.parseFrom(action.getPayload());
            ProposalResponsePayload response =
                    ProposalResponsePayload.parseFrom(endorsed.getAction().getProposalResponsePayload());
            ChaincodeEvent event = ChaincodeEvent.parseFrom(
                    ChaincodeAction.parseFrom(response.getExtension()).getEvents());
            if (event.getChaincodeId().equals(contract) && event.getEventName().equals(Keys.EVENT)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private static List<LedgerEvent.Change> changes(ByteString payload) {
        if (!(JsonReader.read(payload.toStringUtf8()) instanceof Json.Arr(var items))) {
            throw new IllegalArgumentException("an event is a list");
        }
        return items.stream().map(ContractEvents::change).toList();
    }

    private static LedgerEvent.Change change(Json item) {
        if (item instanceof Json.Obj(var members)
                && members.get("key") instanceof Json.Text(String key)
                && members.get("digest") instanceof Json.Text(String digest)) {
            return new LedgerEvent.Change(key, new Digest(digest));
        }
        throw new IllegalArgumentException("a change names key and digest");
    }
}
