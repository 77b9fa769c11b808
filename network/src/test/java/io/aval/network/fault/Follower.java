package io.aval.network.fault;

import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.fabric.Connection;
import io.aval.client.fabric.FabricLedger;
import io.aval.client.fabric.FabricSettings;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.Pem;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Does what a desk does to keep its index: follows an organisation's events from where its journal ends and writes down
 * what each transaction deposited. Also a program, so that it can be killed; it ends with whoever started it.
 */
final class Follower {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int BATCH = 32;
    private static final Executor ON_VIRTUAL_THREADS = Thread::startVirtualThread;

    private final Ledger ledger;
    private final Signer signer;
    private final List<Vault> vaults;
    private final Journal journal;

    Follower(Ledger ledger, Signer signer, List<Vault> vaults, Journal journal) {
        this.ledger = ledger;
        this.signer = signer;
        this.vaults = List.copyOf(vaults);
        this.journal = journal;
    }

    /**
     * Follows until it is killed.
     *
     * @param arguments a folder with {@code connection.json}, {@code certificate.pem}, {@code key.pem}, {@code journal}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        endWithTheStarter();
        Path folder = Path.of(arguments[0]);
        Connection connection = Connection.read(folder.resolve("connection.json"));
        Organisation own = connection.organisation();
        Signer signer =
                new KeySigner(own, Pem.credential(folder.resolve("certificate.pem"), folder.resolve("key.pem")));
        try (Journal journal = Journal.open(folder.resolve("journal"));
                FabricLedger ledger = FabricLedger.open(connection, FabricSettings.USUAL)) {
            new Follower(ledger, signer, vaults(own, connection), journal).follow(() -> false);
        }
    }

    /** The vaults that an organisation holds: an operator its own, a witness all of them. */
    static List<Vault> vaults(Organisation own, Connection connection) {
        List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));
        if (connection.witnesses().contains(own)) {
            connection.operators().forEach(operator -> vaults.add(Vault.of(operator)));
        } else {
            vaults.add(Vault.of(own));
        }
        return vaults;
    }

    /** Follows until it is enough; is asked between batches. */
    void follow(BooleanSupplier enough) throws InterruptedException {
        while (!enough.getAsBoolean()) {
            try (EventStream events = ledger.events(signer, journal.end())) {
                drain(events, enough);
            } catch (RefusedException e) {
                if (e.refusal().code() != Code.LEDGER_UNAVAILABLE) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void drain(EventStream events, BooleanSupplier enough) throws InterruptedException {
        while (!enough.getAsBoolean()) {
            List<LedgerEvent> batch = new ArrayList<>();
            Optional<LedgerEvent> event = events.next(PATIENCE);
            while (event.isPresent()) {
                batch.add(event.get());
                event = batch.size() < BATCH ? events.next(Duration.ZERO) : Optional.empty();
            }
            List<CompletableFuture<Journal.Line>> lines = batch.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> line(one), ON_VIRTUAL_THREADS))
                    .toList();
            if (!lines.isEmpty()) {
                journal.append(lines.stream().map(CompletableFuture::join).toList());
            }
        }
    }

    private Journal.Line line(LedgerEvent event) {
        return new Journal.Line(
                event.position(),
                vaults.stream().map(vault -> deposit(vault, event.txId())).toList());
    }

    private String deposit(Vault vault, String txId) {
        while (true) {
            try {
                return Schema.of(Deposit.class)
                        .encode(ledger.read(signer, vault, txId))
                        .canonical();
            } catch (RefusedException e) {
                Code code = e.refusal().code();
                if (code == Code.NO_DEPOSIT) {
                    return "";
                }
                if (code != Code.DEPOSIT_AWAITED && code != Code.LEDGER_UNAVAILABLE) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void endWithTheStarter() {
        Thread.ofPlatform().daemon().name("end with the starter").start(() -> {
            try {
                int octet = System.in.read();
                while (octet >= 0) {
                    octet = System.in.read();
                }
            } catch (IOException e) {
                System.err.println("the starter is gone: " + e);
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
