package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ReadWriteSet;
import io.aval.client.embedded.transaction.Transaction;
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
 *   <li>Everything else, private writes included, falls under the chaincode's policy, which is judged once; it is judged
 *       also if the transaction writes nothing.
 *   <li>Policies are those from before the block. A key whose policy an earlier transaction of the block changed, if its
 *       endorsers sufficed, cannot be judged and fails; whether that earlier one passes on to be valid doesn't matter.
 * </ul>
 */
final class PolicyCheck {
    private final SignaturePolicy chaincodePolicy;
    private final Function<String, @Nullable VersionedValue> stateBeforeBlock;
    private final KnownPolicies policies;
    private final Set<String> policiesChanged = new HashSet<>();

    /** A check for one block, to be asked about its transactions in their order. */
    PolicyCheck(
            SignaturePolicy chaincodePolicy,
            Function<String, @Nullable VersionedValue> stateBeforeBlock,
            KnownPolicies policies) {
        this.chaincodePolicy = chaincodePolicy;
        this.stateBeforeBlock = stateBeforeBlock;
        this.policies = policies;
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

    /** Nothing satisfies bytes that are no policy. */
    private boolean satisfied(Bytes policy, List<String> endorsers) {
        return policies.find(policy).map(known -> known.satisfiedBy(endorsers)).orElse(false);
    }
}
