package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.store.BlockUpdates;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.transaction.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        Function<String, @Nullable VersionedValue> stateBeforeBlock = remembering(state::get);
        PolicyCheck policyCheck =
                new PolicyCheck(chaincodePolicy, stateBeforeBlock, remembering(state::privateHash), policies);
        List<ValidationCode> codes = checkEndorsers(transactions, policyCheck, isKnown);
        BlockUpdates updates = new BlockUpdates();
        VersionCheck versions = new VersionCheck(state, stateBeforeBlock, updates);
        BlockEffects effects = new BlockEffects(stateBeforeBlock, state::privateHash, updates);
        for (int i = 0; i < transactions.size(); i++) {
            if (codes.get(i) == ValidationCode.VALID) {
                ReadWriteSet set = transactions.get(i).readWriteSet();
                codes.set(i, versions.check(set));
                if (codes.get(i) == ValidationCode.VALID) {
                    effects.apply(set, new Version(block, i));
                }
            }
        }
        return new Validated(List.copyOf(codes), updates);
    }

    /** As on Fabric, endorsers are judged for the whole block before any version is; so are repeated ids. */
    private static List<ValidationCode> checkEndorsers(
            List<Transaction> transactions, PolicyCheck policyCheck, Predicate<String> isKnown) {
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

    /** Reads each key once for a block: for its policy, its version and its old value. */
    private static <K, V> Function<K, @Nullable V> remembering(Function<K, @Nullable V> state) {
        Map<K, @Nullable V> known = new HashMap<>();
        return key -> {
            V value = known.get(key);
            if (value == null && !known.containsKey(key)) {
                value = state.apply(key);
                known.put(key, value);
            }
            return value;
        };
    }
}
