package io.aval.client.embedded.mockpeer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.embedded.simulation.PeerSide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hyperledger.fabric.protos.ledger.queryresult.KV;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.DelState;
import org.hyperledger.fabric.protos.peer.GetHistoryForKey;
import org.hyperledger.fabric.protos.peer.GetQueryResult;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateByRange;
import org.hyperledger.fabric.protos.peer.GetStateMetadata;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.PutStateMetadata;
import org.hyperledger.fabric.protos.peer.QueryMetadata;
import org.hyperledger.fabric.protos.peer.QueryStateClose;
import org.hyperledger.fabric.protos.peer.QueryStateNext;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.StateMetadataResult;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/** Turns the requests of one transaction into calls of the simulation, and what comes back into payloads. */
final class Answers {
    private static final String POLICY = "VALIDATION_PARAMETER";

    private final PeerSide peer;
    private final Map<String, OpenQuery<?>> queries = new HashMap<>();

    Answers(PeerSide peer) {
        this.peer = peer;
    }

    /** The payload that answers a request. */
    ByteString to(ChaincodeMessage message) throws InvalidProtocolBufferException {
        ByteString payload = message.getPayload();
        return switch (message.getType()) {
            case GET_STATE -> {
                GetState get = GetState.parseFrom(payload);
                yield ByteString.copyFrom(peer.get(get.getCollection(), get.getKey()));
            }
            case GET_PRIVATE_DATA_HASH -> {
                GetState get = GetState.parseFrom(payload);
                yield ByteString.copyFrom(peer.hash(get.getCollection(), get.getKey()));
            }
            case GET_STATE_METADATA -> policy(GetStateMetadata.parseFrom(payload));
            case PUT_STATE, DEL_STATE, PURGE_PRIVATE_DATA, PUT_STATE_METADATA -> write(message);
            case GET_STATE_BY_RANGE -> range(GetStateByRange.parseFrom(payload));
            case GET_QUERY_RESULT -> {
                GetQueryResult query = GetQueryResult.parseFrom(payload);
                yield open(
                        peer.query(query.getCollection(), query.getQuery(), page(query.getMetadata())), Answers::pair);
            }
            case GET_HISTORY_FOR_KEY ->
                open(peer.history(GetHistoryForKey.parseFrom(payload).getKey()), OpenQuery::modification);
            case QUERY_STATE_NEXT ->
                query(QueryStateNext.parseFrom(payload).getId()).next();
            case QUERY_STATE_CLOSE ->
                query(QueryStateClose.parseFrom(payload).getId()).close();
            case INVOKE_CHAINCODE -> call(ChaincodeSpec.parseFrom(payload));
            default -> throw new IllegalArgumentException("a peer that is ready cannot handle " + message.getType());
        };
    }

    private ByteString policy(GetStateMetadata get) {
        StateMetadataResult.Builder result = StateMetadataResult.newBuilder();
        byte[] policy = peer.policy(get.getCollection(), get.getKey());
        if (policy != null) {
            result.addEntries(StateMetadata.newBuilder().setMetakey(POLICY).setValue(ByteString.copyFrom(policy)));
        }
        return result.build().toByteString();
    }

    private ByteString write(ChaincodeMessage message) throws InvalidProtocolBufferException {
        ByteString payload = message.getPayload();
        switch (message.getType()) {
            case PUT_STATE -> {
                PutState put = PutState.parseFrom(payload);
                peer.put(put.getCollection(), put.getKey(), put.getValue().toByteArray());
            }
            case DEL_STATE -> {
                DelState delete = DelState.parseFrom(payload);
                peer.delete(delete.getCollection(), delete.getKey());
            }
            case PURGE_PRIVATE_DATA -> {
                DelState purge = DelState.parseFrom(payload);
                peer.purge(purge.getCollection(), purge.getKey());
            }
            default -> {
                PutStateMetadata put = PutStateMetadata.parseFrom(payload);
                if (!put.getMetadata().getMetakey().equals(POLICY)) {
                    throw new IllegalArgumentException("the only metadata of a key is its policy");
                }
                peer.setPolicy(
                        put.getCollection(),
                        put.getKey(),
                        put.getMetadata().getValue().toByteArray());
            }
        }
        return ByteString.EMPTY;
    }

    private ByteString range(GetStateByRange range) throws InvalidProtocolBufferException {
        return open(
                peer.range(range.getCollection(), range.getStartKey(), range.getEndKey(), page(range.getMetadata())),
                Answers::pair);
    }

    private static PeerSide.@Nullable Page page(ByteString metadata) throws InvalidProtocolBufferException {
        if (metadata.isEmpty()) {
            return null;
        }
        QueryMetadata page = QueryMetadata.parseFrom(metadata);
        return new PeerSide.Page(page.getPageSize(), page.getBookmark());
    }

    private <T> ByteString open(PeerSide.Query<T> query, Function<T, ByteString> encode) {
        OpenQuery<T> open = new OpenQuery<>(Integer.toString(queries.size()), query, encode);
        queries.put(open.id(), open);
        return open.next();
    }

    private OpenQuery<?> query(String id) {
        OpenQuery<?> query = queries.get(id);
        if (query == null) {
            throw new IllegalArgumentException("query iterator not found");
        }
        return query;
    }

    private static ByteString pair(KeyValue pair) {
        return KV.newBuilder()
                .setKey(pair.getKey())
                .setValue(ByteString.copyFrom(pair.getValue()))
                .build()
                .toByteString();
    }

    private ByteString call(ChaincodeSpec spec) {
        List<byte[]> arguments = spec.getInput().getArgsList().stream()
                .map(ByteString::toByteArray)
                .toList();
        byte[] answer = peer.call(spec.getChaincodeId().getName(), arguments);
        return ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.COMPLETED)
                .setPayload(ByteString.copyFrom(answer))
                .build()
                .toByteString();
    }
}
