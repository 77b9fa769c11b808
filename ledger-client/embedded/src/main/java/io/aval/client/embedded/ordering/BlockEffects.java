package io.aval.client.embedded.ordering;

import io.aval.client.embedded.store.BlockUpdates;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.ReadWriteSet.PolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivatePolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the valid transactions of a block do to the state, one after the other. A write keeps the key's policy, a new
 * policy keeps the value, a delete drops both, and the policy of an absent key is dropped; private keys' hashes behave
 * likewise.
 */
final class BlockEffects {
    private final Function<String, @Nullable VersionedValue> stateBeforeBlock;
    private final Function<PrivateKey, @Nullable PrivateHash> hashesBeforeBlock;
    private final BlockUpdates updates;

    BlockEffects(
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            Function<PrivateKey, @Nullable PrivateHash> hashesBeforeBlock,
            BlockUpdates updates) {
        this.stateBeforeBlock = stateBeforeBlock;
        this.hashesBeforeBlock = hashesBeforeBlock;
        this.updates = updates;
    }

    void apply(ReadWriteSet set, Version version) {
        applyPublic(set, version);
        applyPrivate(set, version);
    }

    private void applyPublic(ReadWriteSet set, Version version) {
        Map<String, Bytes> newPolicies = new LinkedHashMap<>();
        for (PolicyWrite write : set.policies()) {
            newPolicies.put(write.key(), write.policy());
        }
        for (Write write : set.writes()) {
            VersionedValue before = current(write.key());
            Bytes policy = newPolicies.remove(write.key());
            if (write.isDelete()) {
                updates.put(write.key(), (VersionedValue) null);
            } else {
                Bytes kept = before == null ? Bytes.EMPTY : before.policy();
                updates.put(write.key(), new VersionedValue(version, policy == null ? kept : policy, write.value()));
            }
        }
        newPolicies.forEach((key, policy) -> {
            VersionedValue before = current(key);
            if (before != null) {
                updates.put(key, new VersionedValue(version, policy, before.value()));
            }
        });
    }

    private void applyPrivate(ReadWriteSet set, Version version) {
        Map<PrivateKey, Bytes> newPolicies = new LinkedHashMap<>();
        for (PrivatePolicyWrite write : set.privatePolicies()) {
            newPolicies.put(new PrivateKey(write.collection(), write.keyHash()), write.policy());
        }
        for (PrivateWrite write : set.privateWrites()) {
            PrivateKey key = new PrivateKey(write.collection(), write.keyHash());
            PrivateHash before = current(key);
            Bytes policy = newPolicies.remove(key);
            if (write.isDelete()) {
                updates.put(key, (PrivateHash) null);
            } else {
                Bytes kept = before == null ? Bytes.EMPTY : before.policy();
                updates.put(key, new PrivateHash(version, write.valueHash(), policy == null ? kept : policy));
            }
        }
        newPolicies.forEach((key, policy) -> {
            PrivateHash before = current(key);
            if (before != null) {
                updates.put(key, new PrivateHash(version, before.valueHash(), policy));
            }
        });
    }

    private @Nullable VersionedValue current(String key) {
        return updates.touches(key) ? updates.keys().get(key) : stateBeforeBlock.apply(key);
    }

    private @Nullable PrivateHash current(PrivateKey key) {
        return updates.touches(key) ? updates.privateKeys().get(key) : hashesBeforeBlock.apply(key);
    }
}
