package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.PrivateCollection;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.jspecify.annotations.Nullable;

/** A peer's answers about private data: hashes from the channel's state, values from its organisation's own vault. */
final class PrivateData {
    private final SimulatedCall call;
    private final PrivateValues vault;
    private final KnownPolicies policies;
    /** Values that were read, for the other endorsers must have them too. */
    private final Map<PrivateKey, PrivateHash> valuesRead = new LinkedHashMap<>();

    PrivateData(SimulatedCall call, PrivateValues vault, KnownPolicies policies) {
        this.call = call;
        this.vault = vault;
        this.policies = policies;
    }

    Map<PrivateKey, PrivateHash> valuesRead() {
        return valuesRead;
    }

    byte[] get(String collection, String key) {
        PrivateCollection known = call.permitted("GET_STATE", collection, false);
        PrivateKey hashed = hashed(collection, key);
        PrivateHash committed = call.state().privateHash(hashed);
        if (committed == null) {
            call.collector().privateRead(hashed, null);
            return new byte[0];
        }
        Optional<Bytes> value = known.members().contains(call.organisation())
                ? vault.read(call.organisation(), hashed, committed)
                : Optional.empty();
        if (value.isEmpty()) {
            // The chaincode may go on, and another endorser may have the value.
            call.organisationMatters();
            throw call.refusal("GET_STATE", missing(committed.version()));
        }
        call.collector().privateRead(hashed, committed.version());
        valuesRead.put(hashed, committed);
        return value.get().copy();
    }

    /** A value stands in the ledger by its hash, but this organisation's peer does not have it. */
    static String missing(Version version) {
        return "private data matching public hash version is not available. Public hash version = {BlockNum: "
                + version.block() + ", TxNum: " + version.transaction() + "}, Private data version = <nil>";
    }

    /** Open to every client: hashes stand on the public ledger. */
    byte[] hash(String collection, String key) {
        call.requireRunning();
        PrivateHash committed = readHash(named("GET_PRIVATE_DATA_HASH", collection, key));
        return committed == null ? new byte[0] : committed.valueHash().copy();
    }

    byte @Nullable [] policy(String collection, String key) {
        call.permitted("GET_STATE_METADATA", collection, false);
        PrivateHash committed = readHash(hashed(collection, key));
        return committed == null ? null : PublicData.parameter(committed.policy());
    }

    private @Nullable PrivateHash readHash(PrivateKey key) {
        PrivateHash committed = call.state().privateHash(key);
        call.collector().privateRead(key, committed == null ? null : committed.version());
        return committed;
    }

    void write(String request, String collection, String key, Bytes value) {
        call.permitted(request, collection, true);
        call.aboutToWrite(request);
        call.collector().privateWrite(hashed(collection, key), key, value, false);
    }

    void purge(String collection, String key) {
        call.permitted("PURGE_PRIVATE_DATA", collection, true);
        call.aboutToWrite("PURGE_PRIVATE_DATA");
        call.collector().privateWrite(hashed(collection, key), key, Bytes.EMPTY, true);
    }

    void setPolicy(String collection, String key, Bytes policy) {
        call.permitted("PUT_STATE_METADATA", collection, true);
        call.aboutToWrite("PUT_STATE_METADATA");
        call.collector().privatePolicy(hashed(collection, key), PublicData.checked(policies, policy));
    }

    /** What this organisation's peer holds of the range; at a peer that is no member, nothing. Not in the read set. */
    PeerSide.Query<KeyValue> range(String collection, String start, String end) {
        call.permitted("GET_STATE_BY_RANGE", collection, false);
        call.aboutToQueryPrivately("GET_STATE_BY_RANGE");
        call.organisationMatters();
        NavigableMap<String, Bytes> held = vault.committed(call.organisation(), collection, call.state());
        NavigableMap<String, Bytes> from = held.tailMap(start, true);
        boolean none = !end.isEmpty() && KeyOrder.OF_TEXTS.compare(start, end) >= 0;
        NavigableMap<String, Bytes> within = end.isEmpty() || none ? from : from.headMap(end, false);
        return new BatchedQuery<>(
                call,
                Scan.of(within.entrySet().stream()
                        .limit(none ? 0 : Long.MAX_VALUE)
                        .<KeyValue>map(entry -> new Found.Pair(entry.getKey(), entry.getValue()))
                        .iterator()),
                null);
    }

    private PrivateKey named(String request, String collection, String key) {
        if (call.configuration().collection(collection).isEmpty()) {
            throw call.refusal(
                    request,
                    "collection [" + collection + "] not defined in the collection config for chaincode ["
                            + call.configuration().chaincode() + "]");
        }
        return hashed(collection, key);
    }

    private static PrivateKey hashed(String collection, String key) {
        return new PrivateKey(collection, Bytes.sha256(KeyOrder.encode(key)));
    }
}
