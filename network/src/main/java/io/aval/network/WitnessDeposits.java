package io.aval.network;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.network.leak.VaultDeposit;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was ever deposited, as a witness of a running network reads it at its own peer. */
public final class WitnessDeposits {

    private static final Handle AUDITOR = new Handle("leak-search");

    /** Blocks behind the last act carry no event; so long without one means that there is none. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Ledger ledger;
    private final Signer reader;
    private final List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));

    private WitnessDeposits(Ledger ledger, Signer reader, List<Organisation> operators) {
        this.ledger = ledger;
        this.reader = reader;
        operators.forEach(operator -> vaults.add(Vault.of(operator)));
    }

    /**
     * Reads all of it.
     *
     * @throws RefusedException if the network does not answer
     */
    public static List<VaultDeposit> of(Network network) throws IOException, InterruptedException {
        String witness = network.topology().witnesses().getFirst();
        Signer reader = new KeySigner(
                new Organisation(witness), network.client(witness, new ClientAttributes(Role.REGULATOR, AUDITOR)));
        List<Organisation> operators =
                network.topology().operators().stream().map(Organisation::new).toList();
        try (Ledger ledger = FabricLedger.open(network.connection(witness), FabricSettings.USUAL)) {
            return new WitnessDeposits(ledger, reader, operators).read();
        }
    }

    private List<VaultDeposit> read() throws InterruptedException {
        long height = ledger.height(reader);
        List<VaultDeposit> all = new ArrayList<>();
        try (EventStream events = ledger.events(reader, Checkpoint.START)) {
            Optional<LedgerEvent> event = events.next(SILENCE);
            while (event.isPresent() && event.get().position().block() < height) {
                for (Vault vault : vaults) {
                    deposit(vault, event.get().txId()).ifPresent(all::add);
                }
                event = events.next(SILENCE);
            }
        }
        return all;
    }

    private Optional<VaultDeposit> deposit(Vault vault, String txId) {
        try {
            return Optional.of(new VaultDeposit(vault.name(), ledger.read(reader, vault, txId)));
        } catch (RefusedException e) {
            if (e.refusal().code() == Code.NO_DEPOSIT) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
