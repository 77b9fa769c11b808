package io.aval.client.suite;

import io.aval.client.Bills;
import io.aval.client.Checkpoint;
import io.aval.client.Clerk;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Openings;
import io.aval.client.Patience;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.act.Charter;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One organisation of the suite: its ledger, what it has learned from its deposits, and a clerk. */
final class Office implements Openings {

    static final Charter CHARTER = new Charter(
            List.of(new Organisation("Regulator")),
            List.of(new Organisation("BankA"), new Organisation("BankB"), new Organisation("Platform")));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Organisation organisation;
    final Ledger ledger;
    final Clerk clerk;
    private final Signer reader;
    private final Map<RecordId, Opening> shelf = new ConcurrentHashMap<>();
    private final Map<Digest, Hop> hops = new ConcurrentHashMap<>();
    private Checkpoint seen = Checkpoint.START;

    Office(Organisation organisation, Ledger ledger, Signer reader) {
        this.organisation = organisation;
        this.ledger = ledger;
        this.reader = reader;
        this.clerk = new Clerk(
                ledger,
                reader,
                this,
                CHARTER,
                new Patience(PATIENCE, 8, Duration.ofMillis(20)),
                Digest.of(organisation.value()));
    }

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.ofNullable(shelf.get(id));
    }

    @Override
    public List<Hop> path(RecordId id) {
        return current(id)
                .flatMap(Opening::head)
                .map(head -> Hop.path(head, digest -> Optional.ofNullable(hops.get(digest))))
                .orElse(List.of());
    }

    /** Every record that it has seen, as it last saw it. */
    Collection<Opening> known() {
        return new TreeMap<>(shelf).values();
    }

    /** Whether it was told of that completed act. */
    boolean knows(Hop hop) {
        return hops.containsKey(hop.digest());
    }

    /** Reads every deposit up to and including that transaction. */
    Office learn(String untilTxId) throws InterruptedException {
        try (EventStream events = ledger.events(reader, seen)) {
            while (!seen.txId().equals(untilTxId)) {
                LedgerEvent event = events.next(PATIENCE)
                        .orElseThrow(() -> new AssertionError("no event of " + untilTxId + " came within " + PATIENCE));
                take(event.txId());
                seen = event.position();
            }
        }
        return this;
    }

    Bills bills(Signer signer) {
        return new Bills(clerk, signer);
    }

    private void take(String txId) {
        List<Vault> vaults = new ArrayList<>(List.of(Vault.REGISTRY));
        if (CHARTER.operators().contains(organisation)) {
            vaults.add(Vault.of(organisation));
        } else {
            CHARTER.operators().forEach(operator -> vaults.add(Vault.of(operator)));
        }
        for (Vault vault : vaults) {
            Deposit deposit = deposit(vault, txId);
            deposit.openings()
                    .forEach(opening -> shelf.merge(
                            opening.id(), opening, (old, fresh) -> fresh.version() >= old.version() ? fresh : old));
            deposit.hops().forEach(hop -> hops.put(hop.digest(), hop));
        }
    }

    private Deposit deposit(Vault vault, String txId) {
        while (true) {
            try {
                return ledger.read(reader, vault, txId);
            } catch (RefusedException e) {
                if (e.refusal().code() == Code.NO_DEPOSIT) {
                    return Deposit.EMPTY;
                }
                if (e.refusal().code() != Code.DEPOSIT_AWAITED) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
