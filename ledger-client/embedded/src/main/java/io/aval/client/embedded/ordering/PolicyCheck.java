package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a transaction's endorsers suffice, as Fabric's key-level validator decides it, before any look at versions.
 *
 * <ul>
 *   <li>A key with a policy of its own is judged by that policy instead of the chaincode's.
 *   <li>Everything else, private writes included, falls under the chaincode's policy, which is judged once; it is judged
 *       also if the transaction writes nothing.
 *   <li>Policies are those from before the block. A key whose policy an earlier transaction of the block changed, if its
 *       endorsers sufficed, cannot be judged and fails; whether that earlier one passes on to be valid doesn't matter.
 * </ul>
 */
final class PolicyCheck {
    private final SignaturePolicy chaincodePolicy;
    private final Function<String, @Nullable VersionedValue> stateBeforeBlock;
    private final Map<Bytes, Optional<SignaturePolicy>> parsed;
    private final Set<String> policiesChanged = new HashSet<>();

    /** Policies read before, shared by all blocks. Bounded; safe for use by several threads. */
    static final class Policies {
        private static final int LIMIT = 4096;

        private final Map<Bytes, Optional<SignaturePolicy>> parsed = new ConcurrentHashMap<>();

        private Map<Bytes, Optional<SignaturePolicy>> bounded() {
            if (parsed.size() > LIMIT) {
                parsed.clear();
            }
            return parsed;
        }
    }

    /** A check for one block, to be asked about its transactions in their order. */
    PolicyCheck(
            SignaturePolicy chaincodePolicy,
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            Policies policies) {
        this.chaincodePolicy = chaincodePolicy;
        this.stateBeforeBlock = stateBeforeBlock;
        this.parsed = policies.bounded();
    }

    /** Whether the transaction's endorsers suffice; if so, remembers whose policies it changes. */
    boolean passes(Transaction transaction) {
        ReadWriteSet set = transaction.readWriteSet();
        Set<String> written = new LinkedHashSet<>();
        set.writes().forEach(write -> written.add(write.key()));
        set.policies().forEach(write -> written.add(write.key()));
        boolean chaincodeNeeded = written.isEmpty() || !set.privateWrites().isEmpty();
        for (String key : written) {
            if (policiesChanged.contains(key)) {
                return false;
            }
            VersionedValue before = stateBeforeBlock.apply(key);
            if (before == null || before.policy().isEmpty()) {
                chaincodeNeeded = true;
            } else if (!satisfied(before.policy(), transaction.endorsers())) {
                return false;
            }
        }
        if (chaincodeNeeded && !chaincodePolicy.satisfiedBy(transaction.endorsers())) {
            return false;
        }
        set.policies().forEach(write -> policiesChanged.add(write.key()));
        return true;
    }

    private boolean satisfied(Bytes policy, List<String> endorsers) {
        return parsed.computeIfAbsent(policy, PolicyCheck::parse)
                .map(known -> known.satisfiedBy(endorsers))
                .orElse(false);
    }

    /** Nothing satisfies bytes that are no policy. */
    private static Optional<SignaturePolicy> parse(Bytes policy) {
        try {
            return Optional.of(SignaturePolicy.parse(policy));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
