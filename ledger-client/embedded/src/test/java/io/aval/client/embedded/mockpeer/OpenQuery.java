package io.aval.client.embedded.mockpeer;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.aval.client.embedded.simulation.PeerSide;
import java.time.Instant;
import java.util.function.Function;
import org.hyperledger.fabric.protos.peer.QueryResponse;
import org.hyperledger.fabric.protos.peer.QueryResponseMetadata;
import org.hyperledger.fabric.protos.peer.QueryResultBytes;
import org.hyperledger.fabric.shim.ledger.KeyModification;

/**
 * A query that a chaincode has open.
 *
 * @param id what the chaincode calls it
 */
record OpenQuery<T>(String id, PeerSide.Query<T> query, Function<T, ByteString> encode) {
    /** The next batch as the protocol's QueryResponse. */
    ByteString next() {
        PeerSide.Batch<T> batch = query.next();
        QueryResponse.Builder response = QueryResponse.newBuilder().setId(id).setHasMore(batch.more());
        batch.results()
                .forEach(result ->
                        response.addResults(QueryResultBytes.newBuilder().setResultBytes(encode.apply(result))));
        QueryResponseMetadata metadata = batch.metadata();
        if (metadata != null) {
            response.setMetadata(metadata.toByteString());
        }
        return response.build().toByteString();
    }

    ByteString close() {
        query.close();
        return QueryResponse.newBuilder().setId(id).build().toByteString();
    }

    static ByteString modification(KeyModification modification) {
        Instant time = modification.getTimestamp();
        return org.hyperledger.fabric.protos.ledger.queryresult.KeyModification.newBuilder()
                .setTxId(modification.getTxId())
                .setValue(ByteString.copyFrom(modification.getValue()))
                .setIsDelete(modification.isDeleted())
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
                .build()
                .toByteString();
    }
}
