package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.KeyPolicy;
import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a transaction's endorsers suffice, as Fabric's key-level validator decides it, before any look at versions.
 *
 * <ul>
 *   <li>A key with a policy of its own is judged by that policy instead of the chaincode's.
 *   <li>Everything else falls under the chaincode's policy, which is judged once; it is judged
 *       also if the transaction writes nothing.
 *   <li>Policies are those from before the block. A key whose policy an earlier transaction of the block changed, if its
 *       endorsers sufficed, cannot be judged and fails; whether that earlier one passes on to be valid doesn't matter.
 * </ul>
 */
final class PolicyCheck {
    private final SignaturePolicy chaincodePolicy;
    private final Function<String, @Nullable VersionedValue> stateBeforeBlock;
    private final Function<PrivateKey, @Nullable PrivateHash> hashesBeforeBlock;
    private final KnownPolicies policies;
    private final Set<String> policiesChanged = new HashSet<>();
    private final Set<PrivateKey> privatePoliciesChanged = new HashSet<>();

    /** A check for one block, to be asked about its transactions in their order. */
    PolicyCheck(
            SignaturePolicy chaincodePolicy,
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            Function<PrivateKey, @Nullable PrivateHash> hashesBeforeBlock,
            KnownPolicies policies) {
        this.chaincodePolicy = chaincodePolicy;
        this.stateBeforeBlock = stateBeforeBlock;
        this.hashesBeforeBlock = hashesBeforeBlock;
        this.policies = policies;
    }

    /** Whether the transaction's endorsers suffice; if so, remembers whose policies it changes. */
    boolean passes(Transaction transaction) {
        Set<Bytes> own = new LinkedHashSet<>();
        if (!collect(transaction.readWriteSet(), own)) {
            return false;
        }
        boolean chaincodeNeeded = own.isEmpty() || own.remove(Bytes.EMPTY);
        for (Bytes policy : own) {
            if (!satisfied(policy, transaction.endorsers())) {
                return false;
            }
        }
        if (chaincodeNeeded && !chaincodePolicy.satisfiedBy(transaction.endorsers())) {
            return false;
        }
        transaction.readWriteSet().policies().forEach(write -> policiesChanged.add(write.key()));
        transaction
                .readWriteSet()
                .privatePolicies()
                .forEach(write -> privatePoliciesChanged.add(new PrivateKey(write.collection(), write.keyHash())));
        return true;
    }

    /** The policies that judge what is written, empty bytes for the chaincode's; false if one of them is in flux. */
    private boolean collect(ReadWriteSet set, Set<Bytes> into) {
        Set<String> keys = new LinkedHashSet<>();
        set.writes().forEach(write -> keys.add(write.key()));
        set.policies().forEach(write -> keys.add(write.key()));
        for (String key : keys) {
            VersionedValue before = stateBeforeBlock.apply(key);
            into.add(orChaincodes(before == null ? Bytes.EMPTY : before.policy()));
        }
        Set<PrivateKey> privateKeys = new LinkedHashSet<>();
        set.privateWrites().forEach(write -> privateKeys.add(new PrivateKey(write.collection(), write.keyHash())));
        set.privatePolicies().forEach(write -> privateKeys.add(new PrivateKey(write.collection(), write.keyHash())));
        for (PrivateKey key : privateKeys) {
            PrivateHash before = hashesBeforeBlock.apply(key);
            into.add(orChaincodes(before == null ? Bytes.EMPTY : before.policy()));
        }
        return Collections.disjoint(keys, policiesChanged) && Collections.disjoint(privateKeys, privatePoliciesChanged);
    }

    private static Bytes orChaincodes(Bytes policy) {
        return KeyPolicy.isNone(policy) ? Bytes.EMPTY : policy;
    }

    /** Nothing satisfies bytes that are no policy. */
    private boolean satisfied(Bytes policy, List<String> endorsers) {
        return policies.find(policy).map(known -> known.satisfiedBy(endorsers)).orElse(false);
    }
}
