package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.store.BlockUpdates;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.ReadWriteSet.PolicyWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.PrivateWrite;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.transaction.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges the transactions of a block and works out what the valid ones change. The verdict depends on nothing but the
 * block and the state before it, so that verification can derive it again. Safe for use by several threads.
 */
public final class BlockValidator {
    private final SignaturePolicy chaincodePolicy;
    private final KnownPolicies policies = new KnownPolicies();

    /** Verdicts in the order of the transactions, and the changes of the valid ones. */
    public record Validated(List<ValidationCode> codes, BlockUpdates updates) {}

    public BlockValidator(SignaturePolicy chaincodePolicy) {
        this.chaincodePolicy = chaincodePolicy;
    }

    /**
     * Judges a block.
     *
     * @param block its number
     * @param state the state before it
     * @param isKnown whether a transaction id stands in an earlier block, valid or not
     */
    public Validated validate(
            long block, List<Transaction> transactions, CommittedState state, Predicate<String> isKnown) {
        Function<String, @Nullable VersionedValue> stateBeforeBlock = remembering(state);
        List<ValidationCode> codes = checkEndorsers(transactions, stateBeforeBlock, isKnown);
        BlockUpdates updates = new BlockUpdates();
        VersionCheck versions = new VersionCheck(state, stateBeforeBlock, updates);
        for (int i = 0; i < transactions.size(); i++) {
            if (codes.get(i) == ValidationCode.VALID) {
                ReadWriteSet set = transactions.get(i).readWriteSet();
                codes.set(i, versions.check(set));
                if (codes.get(i) == ValidationCode.VALID) {
                    apply(set, new Version(block, i), stateBeforeBlock, updates);
                }
            }
        }
        return new Validated(List.copyOf(codes), updates);
    }

    /** As on Fabric, endorsers are judged for the whole block before any version is; so are repeated ids. */
    private List<ValidationCode> checkEndorsers(
            List<Transaction> transactions,
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            Predicate<String> isKnown) {
        PolicyCheck policyCheck = new PolicyCheck(chaincodePolicy, stateBeforeBlock, policies);
        List<ValidationCode> codes = new ArrayList<>(transactions.size());
        Set<String> passed = new HashSet<>();
        for (Transaction transaction : transactions) {
            if (isKnown.test(transaction.txId())) {
                codes.add(ValidationCode.DUPLICATE_TXID);
            } else if (!policyCheck.passes(transaction)) {
                codes.add(ValidationCode.ENDORSEMENT_POLICY_FAILURE);
            } else {
                boolean first = passed.add(transaction.txId());
                codes.add(first ? ValidationCode.VALID : ValidationCode.DUPLICATE_TXID);
            }
        }
        return codes;
    }

    private static void apply(
            ReadWriteSet set,
            Version version,
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            BlockUpdates updates) {
        Map<String, Bytes> newPolicies = new LinkedHashMap<>();
        for (PolicyWrite write : set.policies()) {
            newPolicies.put(write.key(), write.policy());
        }
        for (Write write : set.writes()) {
            VersionedValue before = current(write.key(), stateBeforeBlock, updates);
            Bytes policy = newPolicies.remove(write.key());
            if (write.isDelete()) {
                updates.put(write.key(), (VersionedValue) null);
            } else {
                // A plain write keeps the key's policy.
                Bytes kept = before == null ? Bytes.EMPTY : before.policy();
                updates.put(write.key(), new VersionedValue(version, policy == null ? kept : policy, write.value()));
            }
        }
        newPolicies.forEach((key, policy) -> {
            VersionedValue before = current(key, stateBeforeBlock, updates);
            // The policy of an absent key is dropped.
            if (before != null) {
                updates.put(key, new VersionedValue(version, policy, before.value()));
            }
        });
        for (PrivateWrite write : set.privateWrites()) {
            PrivateKey key = new PrivateKey(write.collection(), write.keyHash());
            updates.put(key, write.isDelete() ? null : new PrivateHash(version, write.valueHash()));
        }
    }

    private static @Nullable VersionedValue current(
            String key, Function<String, @Nullable VersionedValue> stateBeforeBlock, BlockUpdates updates) {
        return updates.touches(key) ? updates.keys().get(key) : stateBeforeBlock.apply(key);
    }

    /** Reads each key once for a block: for its policy, its version and its old value. */
    private static Function<String, @Nullable VersionedValue> remembering(CommittedState state) {
        Map<String, @Nullable VersionedValue> known = new HashMap<>();
        return key -> {
            VersionedValue value = known.get(key);
            if (value == null && !known.containsKey(key)) {
                value = state.get(key);
                known.put(key, value);
            }
            return value;
        };
    }
}
