package io.aval.network.fidelity;

import io.aval.client.Ledger;
import io.aval.client.Signer;
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
    private final Map<Organisation, Ledger> ledgers = new ConcurrentHashMap<>();

    FabricBackend(Network network) {
        this.network = network;
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
            return FabricLedger.open(network.connection(organisation.value()), FabricSettings.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
