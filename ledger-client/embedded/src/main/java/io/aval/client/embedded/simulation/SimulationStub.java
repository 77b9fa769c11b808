package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.configuration.PrivateCollection;
import io.aval.client.embedded.simulation.ReadWriteSetCollector.Collected;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.KeyOrder;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Proposal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hyperledger.fabric.shim.ledger.CompositeKey;
import org.hyperledger.fabric.shim.ledger.KeyValue;
import org.hyperledger.fabric.shim.ledger.QueryResultsIterator;
import org.jspecify.annotations.Nullable;

/**
 * The stub of one call on one organisation's peer. Reads see the committed state only, never this call's own writes;
 * writes are collected. Used by one thread, and dead once the call is over.
 */
final class SimulationStub extends ProposalCalls {
    private static final String FIRST_SIMPLE_KEY = "\u0001";
    private static final String LAST_CODE_POINT = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final NetworkConfiguration configuration;
    private final CommittedState state;
    private final PrivateValues vault;
    private final KnownPolicies policies;
    private final ReadWriteSetCollector collector = new ReadWriteSetCollector();
    /** Private values that were read, for the other endorsers must have them too. */
    private final Map<PrivateKey, PrivateHash> valuesRead = new LinkedHashMap<>();

    private boolean over;

    /** Where an organisation's peer finds private values. */
    @FunctionalInterface
    interface PrivateValues {
        Optional<Bytes> read(String organisation, PrivateKey key, PrivateHash committed);
    }

    SimulationStub(
            Proposal proposal,
            String organisation,
            NetworkConfiguration configuration,
            CommittedState state,
            PrivateValues vault,
            KnownPolicies policies) {
        super(proposal, configuration.chaincode(), organisation);
        this.configuration = configuration;
        this.state = state;
        this.vault = vault;
        this.policies = policies;
    }

    /** Ends the call: from here on every access throws. */
    Collected finish() {
        requireRunning();
        over = true;
        return collector.finish();
    }

    Map<PrivateKey, PrivateHash> valuesRead() {
        return valuesRead;
    }

    @Override
    public byte[] getState(String key) {
        VersionedValue found = readKey(key);
        return found == null ? new byte[0] : found.value().copy();
    }

    @Override
    public byte @Nullable [] getStateValidationParameter(String key) {
        VersionedValue found = readKey(key);
        return found == null || found.policy().isEmpty() ? null : found.policy().copy();
    }

    private @Nullable VersionedValue readKey(String key) {
        requireRunning();
        VersionedValue found = state.get(Objects.requireNonNull(key, "key"));
        collector.read(key, found == null ? null : found.version());
        return found;
    }

    @Override
    public void putState(String key, byte[] value) {
        requireRunning();
        collector.write(validKey(key), Bytes.of(value.clone()));
    }

    @Override
    public void delState(String key) {
        requireRunning();
        collector.write(validKey(key), Bytes.EMPTY);
    }

    /** Refuses bytes that are no policy; Fabric would take them and fail at the next block that touches the key. */
    @Override
    public void setStateValidationParameter(String key, byte[] value) {
        requireRunning();
        Bytes policy = Bytes.of(value.clone());
        if (!policy.isEmpty() && policies.find(policy).isEmpty()) {
            throw new IllegalArgumentException("the policy of a key is no SignaturePolicyEnvelope");
        }
        collector.policy(validKey(key), policy);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByRange(@Nullable String startKey, @Nullable String endKey) {
        String start = startKey == null || startKey.isEmpty() ? FIRST_SIMPLE_KEY : startKey;
        String end = endKey == null ? "" : endKey;
        CompositeKey.validateSimpleKeys(start, end);
        return range(start, end);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String compositeKey) {
        CompositeKey key = compositeKey.startsWith(CompositeKey.NAMESPACE)
                ? CompositeKey.parseCompositeKey(compositeKey)
                : new CompositeKey(compositeKey);
        return getStateByPartialCompositeKey(key);
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(String objectType, String... attributes) {
        return getStateByPartialCompositeKey(new CompositeKey(objectType, attributes));
    }

    @Override
    public QueryResultsIterator<KeyValue> getStateByPartialCompositeKey(@Nullable CompositeKey compositeKey) {
        String start = (compositeKey == null ? new CompositeKey(FIRST_SIMPLE_KEY) : compositeKey).toString();
        return range(start, start + LAST_CODE_POINT);
    }

    private QueryResultsIterator<KeyValue> range(String start, String end) {
        requireRunning();
        RangeQuery query = new RangeQuery(state, start, end);
        collector.range(query);
        return query;
    }

    @Override
    public byte[] getPrivateData(String collection, String key) {
        requireRunning();
        PrivateCollection known = known(collection);
        requireMemberClient(known.memberOnlyRead(), known, "read");
        PrivateKey hashed = hashed(collection, key);
        PrivateHash committed = readHash(hashed);
        if (committed == null) {
            return new byte[0];
        }
        Optional<Bytes> value = known.members().contains(organisation())
                ? vault.read(organisation(), hashed, committed)
                : Optional.empty();
        if (value.isEmpty()) {
            throw new PrivateValueUnavailable(organisation(), hashed);
        }
        valuesRead.put(hashed, committed);
        return value.get().copy();
    }

    /** Open to every client: hashes stand on the public ledger. */
    @Override
    public byte[] getPrivateDataHash(String collection, String key) {
        requireRunning();
        PrivateHash committed = readHash(hashed(known(collection).name(), key));
        return committed == null ? new byte[0] : committed.valueHash().copy();
    }

    private @Nullable PrivateHash readHash(PrivateKey key) {
        PrivateHash committed = state.privateHash(key);
        collector.privateRead(key, committed == null ? null : committed.version());
        return committed;
    }

    @Override
    public void putPrivateData(String collection, String key, byte[] value) {
        writePrivate(collection, key, Bytes.of(value.clone()));
    }

    @Override
    public void delPrivateData(String collection, String key) {
        writePrivate(collection, key, Bytes.EMPTY);
    }

    private void writePrivate(String collection, String key, Bytes value) {
        requireRunning();
        PrivateCollection known = known(collection);
        requireMemberClient(known.memberOnlyWrite(), known, "write");
        collector.privateWrite(hashed(collection, validKey(key)), key, value);
    }

    private PrivateCollection known(String collection) {
        return configuration
                .collection(Objects.requireNonNull(collection, "collection"))
                .orElseThrow(() -> new IllegalArgumentException("collection " + collection + " could not be found"));
    }

    private void requireMemberClient(boolean restricted, PrivateCollection collection, String access) {
        if (restricted && !collection.members().contains(proposal().creator().organisation())) {
            throw new IllegalStateException("tx creator does not have " + access + " access permission on privatedata"
                    + " in chaincodeName:" + configuration.chaincode() + " collectionName: " + collection.name());
        }
    }

    private static PrivateKey hashed(String collection, String key) {
        return new PrivateKey(collection, Bytes.sha256(KeyOrder.encode(Objects.requireNonNull(key, "key"))));
    }

    private static String validKey(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key cannot not be an empty string");
        }
        for (int i = 0; i < key.length(); i++) {
            if (Character.isSurrogate(key.charAt(i))) {
                if (!Character.isSurrogatePair(key.charAt(i), i + 1 < key.length() ? key.charAt(i + 1) : 'x')) {
                    throw new IllegalArgumentException("key is not valid Unicode");
                }
                i++;
            }
        }
        return key;
    }

    private void requireRunning() {
        if (over) {
            throw new IllegalStateException("the call that this stub belongs to is over");
        }
    }
}
