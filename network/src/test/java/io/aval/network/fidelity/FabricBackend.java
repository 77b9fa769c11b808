package io.aval.network.fidelity;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.fabric.Connection;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.suite.Backend;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The suite's way to a running network. Closing it leaves the network as it is. */
final class FabricBackend implements Backend {

    private final Network network;
    private final String contract;
    private final Map<Organisation, Ledger> ledgers = new ConcurrentHashMap<>();

    /** The way to one of the contracts that are deployed. */
    FabricBackend(Network network, String contract) {
        this.network = network;
        this.contract = contract;
    }

    @Override
    public Ledger ledger(Organisation organisation) {
        return ledgers.computeIfAbsent(organisation, this::open);
    }

    @Override
    public Signer signer(Organisation organisation, Role role, Handle handle) {
        try {
            return new KeySigner(
                    organisation, network.client(organisation.value(), new ClientAttributes(role, handle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ledgers.values().forEach(Ledger::close);
    }

    private Ledger open(Organisation organisation) {
        try {
            Connection own = network.connection(organisation.value());
            Connection connection = new Connection(
                    own.channel(),
                    contract,
                    own.organisation(),
                    own.peers(),
                    own.witnesses(),
                    own.operators(),
                    own.roots(),
                    own.genesis());
            return FabricLedger.open(connection, FabricSettings.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
