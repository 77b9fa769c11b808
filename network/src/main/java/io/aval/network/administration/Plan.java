package io.aval.network.administration;

import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.topology.PeerNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is missing between what a channel has and what is wanted.
 *
 * @param target the wanted definition with the sequence that it has, or will have
 * @param installs peers that lack the package
 * @param approvals organisations that have not approved just this
 * @param commit whether the definition must be committed
 */
public record Plan(ContractDefinition target, List<PeerNode> installs, List<String> approvals, boolean commit) {

    public Plan {
        installs = List.copyOf(installs);
        approvals = List.copyOf(approvals);
    }

    /**
     * Compares. A definition that says the same keeps its sequence, so that repeating a deployment does nothing; any
     * other one gets the next. Since a definition's version names the code, another package is another definition.
     *
     * @param target by {@link #target}
     * @param committed what the channel runs
     * @param installed for each peer its packages
     * @param approved for each organisation what it approved at the target's sequence
     */
    public static Plan of(
            ContractDefinition target,
            String packageId,
            Optional<ContractDefinition> committed,
            Map<PeerNode, ? extends Collection<String>> installed,
            Map<String, Optional<Approval>> approved) {
        Approval wanted = new Approval(target, packageId);
        List<PeerNode> installs = new ArrayList<>();
        installed.forEach((peer, packages) -> {
            if (!packages.contains(packageId)) {
                installs.add(peer);
            }
        });
        List<String> approvals = new ArrayList<>();
        approved.forEach((organisation, approval) -> {
            if (!approval.equals(Optional.of(wanted))) {
                approvals.add(organisation);
            }
        });
        return new Plan(target, installs, approvals, !committed.equals(Optional.of(target)));
    }

    /** The wanted definition with its sequence: the committed one's if they agree, or the next. */
    public static ContractDefinition target(Optional<ContractDefinition> committed, ContractDefinition wanted) {
        return committed
                .map(now -> wanted.at(now.agreesWith(wanted) ? now.sequence() : now.sequence() + 1))
                .orElseGet(() -> wanted.at(1));
    }

    /** Whether everything is as wanted. */
    public boolean isDone() {
        return installs.isEmpty() && approvals.isEmpty() && !commit;
    }
}
