package io.aval.network.bench;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.fabric.Connection;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.load.Site;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One contract of a running network, by one client for each organisation. */
public final class FabricSite implements Site, AutoCloseable {

    private final Network network;
    private final Map<Organisation, FabricLedger> ledgers = new TreeMap<>();

    /**
     * Opens the ways in; nothing is dialled yet.
     *
     * @param contract name of the contract
     */
    public FabricSite(Network network, String contract) throws IOException {
        this.network = network;
        for (var member : network.topology().members()) {
            Connection own = network.connection(member.name());
            Connection connection = new Connection(
                    own.channel(),
                    contract,
                    own.organisation(),
                    own.peers(),
                    own.witnesses(),
                    own.operators(),
                    own.roots(),
                    own.genesis());
            ledgers.put(own.organisation(), FabricLedger.open(connection, settings()));
        }
    }

    @Override
    public Ledger ledger(Organisation organisation) {
        return Objects.requireNonNull(ledgers.get(organisation));
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
            throw new IllegalStateException("interrupted while a certificate was issued", e);
        }
    }

    @Override
    public void close() {
        ledgers.values().forEach(FabricLedger::close);
    }

    /** One try only: what an endorser's lag costs is counted by the load, not hidden in the client. */
    private static FabricSettings settings() {
        FabricSettings usual = FabricSettings.USUAL;
        return new FabricSettings(
                usual.evaluate(),
                usual.endorse(),
                usual.submit(),
                usual.commitStatus(),
                usual.lookUp(),
                usual.window(),
                1,
                usual.pause(),
                usual.resends(),
                usual.reconnect());
    }
}
