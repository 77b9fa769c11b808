package io.aval.client.fabric.gateway;

import io.aval.client.Signer;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.client.Proposal;

/**
 * A call of the contract.
 *
 * @param arguments what everyone may see of it
 * @param confidential transient data, for the endorsers alone
 * @param organisations who is asked
 */
public record Call(
        String function, List<String> arguments, Map<String, String> confidential, List<String> organisations) {

    public Call {
        arguments = List.copyOf(arguments);
        confidential = Map.copyOf(confidential);
        organisations = List.copyOf(organisations);
    }

    /** A call whose only argument is the digest of a confidential text, which goes along as transient data. */
    public static Call confidential(String function, String text, Collection<Organisation> organisations) {
        return new Call(function, List.of(Digest.of(text).value()), Map.of(Keys.ENVELOPE, text), names(organisations));
    }

    /** A call whose arguments everyone may see. */
    public static Call open(String function, List<String> arguments, Collection<Organisation> organisations) {
        return new Call(function, arguments, Map.of(), names(organisations));
    }

    /** A new proposal of it, with an id of its own. */
    Proposal propose(OwnPeer peer, Signer signer, String channel, String contract) {
        var proposal = peer.gateway(signer)
                .getNetwork(channel)
                .getContract(contract)
                .newProposal(function)
                .addArguments(arguments.toArray(String[]::new))
                .setEndorsingOrganizations(organisations.toArray(String[]::new));
        confidential.forEach(proposal::putTransient);
        return proposal.build();
    }

    private static List<String> names(Collection<Organisation> organisations) {
        return organisations.stream().map(Organisation::value).toList();
    }
}
