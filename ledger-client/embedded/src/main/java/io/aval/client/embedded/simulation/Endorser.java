package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.KnownPolicies;
import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.simulation.ReadWriteSetCollector.Collected;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.PrivateHash;
import io.aval.client.embedded.store.PrivateKey;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Event;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyperledger.fabric.shim.Chaincode;
import org.jspecify.annotations.Nullable;

/**
 * Runs proposals for the organisations that are asked to endorse them. A call has the same outcome everywhere unless
 * it asks whose peer it runs on or meets private data that not all of them have, so it is run once; only then it is run
 * for each and the outcomes compared. Safe for use by several threads.
 */
public final class Endorser {
    private static final int REFUSING_STATUS = 400;
    private static final int SERVER_ERROR = 500;

    private final NetworkConfiguration configuration;
    private final EmbeddedChaincode chaincode;
    private final Vaults vaults;
    private final KnownPolicies policies = new KnownPolicies();
    private final int maxProposalBytes;

    /**
     * An endorser for a network.
     *
     * @param maxProposalBytes largest size of arguments and transient data together
     */
    public Endorser(
            NetworkConfiguration configuration, EmbeddedChaincode chaincode, Vaults vaults, int maxProposalBytes) {
        this.configuration = configuration;
        this.chaincode = chaincode;
        this.vaults = vaults;
        this.maxProposalBytes = maxProposalBytes;
    }

    private sealed interface Outcome {}

    private record Success(
            Collected collected,
            Transaction transaction,
            Bytes payload,
            boolean organisationMatters,
            Map<PrivateKey, PrivateHash> valuesRead)
            implements Outcome {}

    private record Failure(Refused refused) implements Outcome {}

    /**
     * Asks organisations to endorse a proposal.
     *
     * @param organisations at least one, each once
     * @param state the state that all of them run it on
     */
    public Endorsement endorse(Proposal proposal, List<String> organisations, CommittedState state) {
        if (organisations.isEmpty()
                || new HashSet<>(organisations).size() < organisations.size()
                || !configuration.members().containsAll(organisations)) {
            throw new IllegalArgumentException("endorsing organisations are one or more members, each once, not "
                    + String.join(", ", organisations));
        }
        String first = organisations.getFirst();
        if (!proposal.channel().equals(configuration.channel())) {
            return refused(first, "channel '" + proposal.channel() + "' not found");
        }
        if (proposal.size() > maxProposalBytes) {
            return refused(first, "the proposal has more than " + maxProposalBytes + " bytes");
        }
        return switch (run(proposal, organisations, first, state)) {
            case Failure failure -> failure.refused();
            case Success success -> withOthers(proposal, organisations, success, state);
        };
    }

    private Endorsement withOthers(
            Proposal proposal, List<String> organisations, Success success, CommittedState state) {
        for (String other : organisations.subList(1, organisations.size())) {
            if (success.organisationMatters() || lacksValue(other, success.valuesRead())) {
                switch (run(proposal, organisations, other, state)) {
                    case Failure failure -> {
                        return failure.refused();
                    }
                    case Success again -> {
                        if (!agree(success, again)) {
                            return refused(other, "ProposalResponsePayloads do not match");
                        }
                    }
                }
            }
        }
        return new Endorsed(success.transaction(), success.collected().deposits(), success.payload());
    }

    private boolean lacksValue(String organisation, Map<PrivateKey, PrivateHash> valuesRead) {
        return valuesRead.entrySet().stream().anyMatch(read -> !hasValue(organisation, read.getKey(), read.getValue()));
    }

    private static boolean agree(Success first, Success second) {
        return first.transaction().equals(second.transaction())
                && first.payload().equals(second.payload())
                && first.collected().deposits().equals(second.collected().deposits());
    }

    private boolean hasValue(String organisation, PrivateKey key, PrivateHash committed) {
        boolean member = configuration
                .collection(key.collection())
                .map(collection -> collection.members().contains(organisation))
                .orElse(false);
        return member && vaults.read(organisation, key, committed).isPresent();
    }

    private Outcome run(Proposal proposal, List<String> organisations, String organisation, CommittedState state) {
        SimulatedCall call = new SimulatedCall(proposal, organisation, configuration, state);
        Simulator peer = new Simulator(call, PrivateValues.of(vaults), policies);
        SimulationStub stub = new SimulationStub(call, peer);
        Chaincode.Response response;
        Collected collected;
        try {
            try {
                response = chaincode.invoke(stub);
            } finally {
                // Also frees the cursors of ranges.
                collected = call.finish();
            }
        } catch (LedgerFault fault) {
            throw fault;
        } catch (PeerRefusal refusal) {
            return new Failure(refused(organisation, refusal.reason()));
        } catch (RuntimeException e) {
            // As the shim does: whatever the chaincode throws is an answer with status 500.
            String message =
                    Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            return new Failure(refused(organisation, message));
        }
        Bytes payload = response.getPayload() == null
                ? Bytes.EMPTY
                : Bytes.of(response.getPayload().clone());
        if (response.getStatusCode() >= REFUSING_STATUS) {
            String message = Objects.requireNonNullElse(response.getMessage(), "");
            return new Failure(new Refused(organisation, response.getStatusCode(), message, payload));
        }
        Transaction transaction = transaction(proposal, collected, stub.event(), organisations);
        return new Success(collected, transaction, payload, call.doesOrganisationMatter(), peer.valuesRead());
    }

    private static Transaction transaction(
            Proposal proposal, Collected collected, @Nullable Event event, List<String> endorsers) {
        return new Transaction(
                proposal.txId(),
                proposal.creator(),
                proposal.nonce(),
                proposal.timestamp(),
                proposal.arguments(),
                collected.set(),
                event,
                endorsers,
                Bytes.EMPTY);
    }

    private static Refused refused(String organisation, String message) {
        return new Refused(organisation, SERVER_ERROR, message, Bytes.EMPTY);
    }
}
