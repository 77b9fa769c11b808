package io.aval.client.embedded.simulation;

import java.util.Objects;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;

/** The stub's methods for private data, and the ranges that public and private data share. */
abstract class PrivateCalls extends ProposalCalls {
    /** The name of the collection that is none. */
    static final String PUBLIC = "";

    private static final String FIRST_SIMPLE_KEY = "\u0001";
    private static final String LAST_CODE_POINT = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final PeerSide peer;

    PrivateCalls(SimulatedCall call, PeerSide peer) {
        super(call);
        this.peer = peer;
    }

    @Override
    public byte[] getPrivateData(String collection, String key) {
        return peer.get(StubKeys.collection(collection), Objects.requireNonNull(key, "key"));
    }

    @Override
    public byte[] getPrivateDataHash(String collection, String key) {
        return peer.hash(StubKeys.collection(collection), Objects.requireNonNull(key, "key"));
    }

    @Override
    public void putPrivateData(String collection, String key, byte[] value) {
        String written = StubKeys.written(key);
        peer.put(StubKeys.collection(collection), written, value);
    }

    @Override
    public void delPrivateData(String collection, String key) {
        peer.delete(StubKeys.collection(collection), StubKeys.wellFormed(key));
    }

    @Override
    public void purgePrivateData(String collection, String key) {
        peer.purge(StubKeys.collection(collection), StubKeys.wellFormed(key));
    }

    @Override
    public byte @Nullable [] getPrivateDataValidationParameter(String collection, String key) {
        return peer.policy(StubKeys.collection(collection), Objects.requireNonNull(key, "key"));
    }

    @Override
    public void setPrivateDataValidationParameter(String collection, String key, byte[] value) {
        String written = StubKeys.written(key);
        peer.setPolicy(StubKeys.collection(collection), written, value);
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByRange(
            String collection, @Nullable String startKey, @Nullable String endKey) {
        return range(StubKeys.collection(collection), startKey, endKey, null);
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, @Nullable String compositeKey) {
        return getPrivateDataByPartialCompositeKey(
                collection, StubKeys.composite(compositeKey == null ? "" : compositeKey));
    }

    /** As in the shim, only here nobody looks whether the collection has a name: the public state answers without. */
    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, @Nullable CompositeKey compositeKey) {
        return beginningWith(collection, compositeKey, null);
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataByPartialCompositeKey(
            String collection, String objectType, String... attributes) {
        return getPrivateDataByPartialCompositeKey(collection, new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getPrivateDataQueryResult(String collection, String query) {
        return new StubResults<>(
                peer.query(StubKeys.collection(collection), Objects.requireNonNull(query, "query"), null));
    }

    /** A range of simple keys; an empty start leaves composite keys out, which begin with U+0000. */
    final StubResults<KeyValue> range(
            String collection, @Nullable String startKey, @Nullable String endKey, PeerSide.@Nullable Page page) {
        String start = startKey == null || startKey.isEmpty() ? FIRST_SIMPLE_KEY : startKey;
        String end = endKey == null ? "" : endKey;
        CompositeKey.validateSimpleKeys(start, end);
        return new StubResults<>(peer.range(collection, start, end, page));
    }

    final StubResults<KeyValue> beginningWith(
            String collection, @Nullable CompositeKey compositeKey, PeerSide.@Nullable Page page) {
        String start = (compositeKey == null ? new CompositeKey(FIRST_SIMPLE_KEY) : compositeKey).toString();
        return new StubResults<>(peer.range(collection, start, start + LAST_CODE_POINT, page));
    }
}
