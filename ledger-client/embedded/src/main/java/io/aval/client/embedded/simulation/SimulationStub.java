package io.aval.client.embedded.simulation;

import java.util.List;
import java.util.Objects;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.hyperledger.fabric.shim.ledger.QueryResultsIteratorWithMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The stub of one call: the shim's checks and conveniences in front of the peer's side. Used by one thread, and dead once
 * the call is over.
 */
final class SimulationStub extends PrivateCalls implements PeerSide.Behind {
    private final PeerSide peer;

    SimulationStub(SimulatedCall call, PeerSide peer) {
        super(call, peer);
        this.peer = peer;
    }

    @Override
    public PeerSide peerSide() {
        return peer;
    }

    @Override
    public byte[] getState(String key) {
        return peer.get(PUBLIC, Objects.requireNonNull(key, "key"));
    }

    @Override
    public void putState(String key, byte[] value) {
        peer.put(PUBLIC, StubKeys.written(key), value);
    }

    @Override
    public void delState(String key) {
        peer.delete(PUBLIC, StubKeys.wellFormed(key));
    }

    @Override
    public byte @Nullable [] getStateValidationParameter(String key) {
        return peer.policy(PUBLIC, Objects.requireNonNull(key, "key"));
    }

    @Override
    public void setStateValidationParameter(String key, byte[] value) {
        peer.setPolicy(PUBLIC, StubKeys.written(key), value);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(@Nullable String startKey, @Nullable String endKey) {
        return range(PUBLIC, startKey, endKey, null);
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByRangeWithPagination(
            @Nullable String startKey, @Nullable String endKey, int pageSize, String bookmark) {
        return range(PUBLIC, startKey, endKey, page(pageSize, bookmark));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String compositeKey) {
        return getStateByPartialCompositeKey(StubKeys.composite(compositeKey));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String objectType, String... attributes) {
        return getStateByPartialCompositeKey(new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(@Nullable CompositeKey compositeKey) {
        return beginningWith(PUBLIC, compositeKey, null);
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getStateByPartialCompositeKeyWithPagination(
            @Nullable CompositeKey compositeKey, int pageSize, String bookmark) {
        return beginningWith(PUBLIC, compositeKey, page(pageSize, bookmark));
    }

    @Override
    public QueryResultsIterator<KeyValue> getQueryResult(String query) {
        return new StubResults<>(peer.query(PUBLIC, Objects.requireNonNull(query, "query"), null));
    }

    @Override
    public QueryResultsIteratorWithMetadata<KeyValue> getQueryResultWithPagination(
            String query, int pageSize, String bookmark) {
        PeerSide.Page page = page(pageSize, bookmark);
        return new StubResults<>(peer.query(PUBLIC, Objects.requireNonNull(query, "query"), page));
    }

    private static PeerSide.Page page(int size, String bookmark) {
        return new PeerSide.Page(size, Objects.requireNonNull(bookmark, "bookmark"));
    }

    @Override
    public QueryResultsIterator<KeyModification> getHistoryForKey(String key) {
        return new StubResults<>(peer.history(Objects.requireNonNull(key, "key")));
    }

    @Override
    public Chaincode.Response invokeChaincode(String chaincodeName, List<byte[]> args, @Nullable String channel) {
        boolean elsewhere = channel != null && !channel.chars().allMatch(Character::isWhitespace);
        byte[] answer = peer.call(elsewhere ? chaincodeName + "/" + channel : chaincodeName, args);
        try {
            Response response = Response.parseFrom(answer);
            return new Chaincode.Response(
                    response.getStatus(),
                    response.getMessage(),
                    response.getPayload().toByteArray());
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException("the answer of a chaincode is no response", e);
        }
    }
}
