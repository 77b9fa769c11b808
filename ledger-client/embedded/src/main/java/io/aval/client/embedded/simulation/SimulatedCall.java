package io.aval.client.embedded.simulation;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.configuration.PrivateCollection;
import io.aval.client.embedded.simulation.ReadWriteSetCollector.Collected;
import io.aval.client.embedded.store.CommittedState;
import io.aval.client.embedded.transaction.Proposal;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a proposal on one organisation's peer: what it may use, what it has done, and which of the two kinds of
 * transaction it has become. A transaction that writes can't make queries that no validator could repeat, and one that
 * made such a query can't write. Used by one thread.
 */
final class SimulatedCall {
    private final Proposal proposal;
    private final String organisation;
    private final NetworkConfiguration configuration;
    private final CommittedState state;
    private final ReadWriteSetCollector collector = new ReadWriteSetCollector();
    private final List<Scan<?>> scans = new ArrayList<>();
    private boolean organisationMatters;
    private boolean written;
    private boolean privateQueryMade;
    private boolean partQueryMade;
    private boolean over;

    SimulatedCall(Proposal proposal, String organisation, NetworkConfiguration configuration, CommittedState state) {
        this.proposal = proposal;
        this.organisation = organisation;
        this.configuration = configuration;
        this.state = state;
    }

    Proposal proposal() {
        return proposal;
    }

    String organisation() {
        return organisation;
    }

    NetworkConfiguration configuration() {
        return configuration;
    }

    CommittedState state() {
        return state;
    }

    ReadWriteSetCollector collector() {
        return collector;
    }

    /** Notes that the call may have another outcome on another organisation's peer. */
    void organisationMatters() {
        organisationMatters = true;
    }

    boolean doesOrganisationMatter() {
        return organisationMatters;
    }

    PeerRefusal refusal(String request, String text) {
        return new PeerRefusal(request, proposal.txId(), text);
    }

    /** Frees the scan with the call, at the latest. */
    <S extends Scan<?>> S opened(S scan) {
        scans.add(scan);
        return scan;
    }

    void aboutToWrite(String request) {
        requireRunning();
        if (privateQueryMade) {
            throw unsupported(request, "Transaction has already performed queries on pvt data. Writes are not allowed");
        }
        if (partQueryMade) {
            throw unsupported(request, "Transaction has already performed a paginated query. Writes are not allowed");
        }
        written = true;
    }

    void aboutToQueryPrivately(String request) {
        requireRunning();
        if (written) {
            throw unsupported(request, "Queries on pvt data is supported only in a read-only transaction");
        }
        privateQueryMade = true;
    }

    void aboutToQueryAPart(String request) {
        requireRunning();
        if (written) {
            throw unsupported(request, "Paginated queries are supported only in a read-only transaction");
        }
        partQueryMade = true;
    }

    /** Spelt as a peer spells it. */
    private PeerRefusal unsupported(String request, String text) {
        return refusal(request, "txid [" + proposal.txId() + "]: unsuppored transaction. " + text);
    }

    /** The collection, if the proposal's client may have it read or written. */
    PrivateCollection permitted(String request, String name, boolean toWrite) {
        requireRunning();
        PrivateCollection collection = configuration
                .collection(name)
                .orElseThrow(() -> refusal(
                        request,
                        "collection " + configuration.channel() + "/" + configuration.chaincode() + "/" + name
                                + " could not be found"));
        boolean restricted = toWrite ? collection.memberOnlyWrite() : collection.memberOnlyRead();
        if (restricted && !collection.members().contains(proposal.creator().organisation())) {
            throw refusal(
                    request,
                    "tx creator does not have " + (toWrite ? "write" : "read")
                            + " access permission on privatedata in chaincodeName:" + configuration.chaincode()
                            + " collectionName: " + name);
        }
        return collection;
    }

    void requireRunning() {
        if (over) {
            throw new IllegalStateException("the call that this stub belongs to is over");
        }
    }

    /** Ends the call: from here on every access throws. */
    Collected finish() {
        requireRunning();
        over = true;
        scans.forEach(Scan::close);
        return collector.finish();
    }
}
