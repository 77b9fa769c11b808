package io.aval.client.embedded.ledger;

import io.aval.client.Ledger;
import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.identity.CertificateCheck;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.contract.AvalChaincode;
import io.aval.rules.record.Organisation;
import java.nio.file.Path;
import java.util.List;

/**
 * An embedded network that runs the contract, and a {@link Ledger} for each of its organisations. Safe for use by
 * several threads.
 */
public final class EmbeddedLedgers implements AutoCloseable {
    private static final String CHANNEL = "aval";
    private static final String CHAINCODE = "aval";

    private final EmbeddedNetwork network;
    private final Members members;
    private final Door checking;
    private final Door trusting;

    private EmbeddedLedgers(EmbeddedNetwork network, Members members) {
        this.network = network;
        this.members = members;
        this.checking = new Door.Checking(network, new CertificateCheck(members.authorities()));
        this.trusting = new Door.Trusting(network);
    }

    /**
     * Opens the ledger in a folder, or makes one there.
     *
     * @param operating organisations whose clients act
     * @param witnesses organisations entitled to see everything
     * @throws io.aval.client.embedded.store.LedgerFault with a sentence if the folder cannot be opened
     */
    public static EmbeddedLedgers open(
            Path folder, List<Member> operating, List<Member> witnesses, BatchSettings batches) {
        return open(folder, operating, witnesses, batches, new AvalChaincode()::invoke);
    }

    /**
     * The same with the contract somewhere else, such as in a process behind the chaincode protocol.
     *
     * @param contract reaches the contract
     */
    public static EmbeddedLedgers open(
            Path folder,
            List<Member> operating,
            List<Member> witnesses,
            BatchSettings batches,
            EmbeddedChaincode contract) {
        Members members = new Members(operating, witnesses);
        EmbeddedNetwork network =
                EmbeddedNetwork.open(folder, members.configuration(CHANNEL, CHAINCODE), batches, contract);
        return new EmbeddedLedgers(network, members);
    }

    /** An organisation's ledger; every proposal is signed by its signer and the signature checked, as on a network. */
    public Ledger ledger(Organisation organisation) {
        return new EmbeddedLedger(network, members, organisation, checking);
    }

    /** An organisation's ledger for callers in this process who vouch for their signers: proposals are not signed. */
    public Ledger trusting(Organisation organisation) {
        return new EmbeddedLedger(network, members, organisation, trusting);
    }

    /** The network itself, to verify it or to look at its blocks. */
    public EmbeddedNetwork network() {
        return network;
    }

    /** Commits what was submitted, then closes everything. */
    @Override
    public void close() {
        network.close();
    }
}
