package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.transaction.Bytes;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.shim.ledger.KeyModification;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/** A peer with LevelDB that simulates one call. */
final class Simulator implements PeerSide {
    private final SimulatedCall call;
    private final PublicData publicData;
    private final PrivateData privateData;

    Simulator(SimulatedCall call, PrivateValues vault, KnownPolicies policies) {
        this.call = call;
        this.publicData = new PublicData(call, policies);
        this.privateData = new PrivateData(call, vault, policies);
    }

    Map<PrivateKey, PrivateHash> valuesRead() {
        return privateData.valuesRead();
    }

    @Override
    public byte[] get(String collection, String key) {
        return collection.isEmpty() ? publicData.get(key) : privateData.get(collection, key);
    }

    @Override
    public byte[] hash(String collection, String key) {
        return privateData.hash(collection, key);
    }

    @Override
    public byte @Nullable [] policy(String collection, String key) {
        return collection.isEmpty() ? publicData.policy(key) : privateData.policy(collection, key);
    }

    @Override
    public void put(String collection, String key, byte[] value) {
        write("PUT_STATE", collection, key, Bytes.of(value.clone()));
    }

    @Override
    public void delete(String collection, String key) {
        write("DEL_STATE", collection, key, Bytes.EMPTY);
    }

    private void write(String request, String collection, String key, Bytes value) {
        if (collection.isEmpty()) {
            publicData.write(request, key, value);
        } else {
            privateData.write(request, collection, key, value);
        }
    }

    @Override
    public void purge(String collection, String key) {
        privateData.purge(collection, key);
    }

    @Override
    public void setPolicy(String collection, String key, byte[] policy) {
        Bytes bytes = Bytes.of(policy.clone());
        if (collection.isEmpty()) {
            publicData.setPolicy(key, bytes);
        } else {
            privateData.setPolicy(collection, key, bytes);
        }
    }

    @Override
    public Query<KeyValue> range(String collection, String start, String end, @Nullable Page page) {
        return collection.isEmpty() ? publicData.range(start, end, page) : privateData.range(collection, start, end);
    }

    /** LevelDB has no query language. Asking for a part, or for private data, counts as such a query all the same. */
    @Override
    public Query<KeyValue> query(String collection, String text, @Nullable Page page) {
        String request = "GET_QUERY_RESULT";
        call.requireRunning();
        if (!collection.isEmpty()) {
            call.permitted(request, collection, false);
            call.aboutToQueryPrivately(request);
        } else if (page != null && page.isAsked()) {
            call.aboutToQueryAPart(request);
            throw call.refusal(request, "ExecuteQueryWithMetadata not supported for leveldb");
        }
        throw call.refusal(request, "ExecuteQuery not supported for leveldb");
    }

    @Override
    public Query<KeyModification> history(String key) {
        return publicData.history(key);
    }

    /**
     * One chaincode stands on the channel, and there is one channel. A call of itself fails because the peer knows the
     * transaction already, every other one because there is nothing to call.
     */
    @Override
    public byte[] call(String name, List<byte[]> arguments) {
        call.requireRunning();
        String request = "INVOKE_CHAINCODE";
        String channel = call.configuration().channel();
        String[] parts = name.split("/", 2);
        String chaincode = parts[0].split(":", 2)[0];
        if (parts.length == 2 && !parts[1].isEmpty() && !parts[1].equals(channel)) {
            throw call.refusal(request, "failed to find ledger for channel: " + parts[1]);
        }
        if (chaincode.equals(call.configuration().chaincode())) {
            throw call.refusal(
                    request,
                    "execute failed: error sending: txid: " + call.proposal().txId() + "(" + channel + ") exists");
        }
        throw call.refusal(
                request,
                "execute failed: invalid invocation: [channel " + channel
                        + "] failed to get chaincode container info for " + chaincode + ": chaincode " + chaincode
                        + " not found");
    }
}
