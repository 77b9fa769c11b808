package io.aval.client.embedded.bench;

import io.aval.client.Ledger;
import io.aval.client.Openings;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one organisation has learned from its deposits. */
final class Bank implements Openings {
    private final Map<RecordId, Opening> openings = new ConcurrentHashMap<>();
    private final Map<RecordId, List<Hop>> hops = new ConcurrentHashMap<>();

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.ofNullable(openings.get(id));
    }

    @Override
    public List<Hop> path(RecordId id) {
        return List.copyOf(hops.getOrDefault(id, List.of()));
    }

    /** Reads the deposits of these transactions. */
    void learn(Ledger ledger, Signer reader, Collection<String> txIds) {
        Organisation own = ledger.organisation();
        txIds.forEach(txId -> {
            take(ledger, reader, Vault.REGISTRY, txId);
            take(ledger, reader, Vault.of(own), txId);
        });
    }

    private void take(Ledger ledger, Signer reader, Vault vault, String txId) {
        try {
            Deposit deposit = ledger.read(reader, vault, txId);
            deposit.openings()
                    .forEach(opening -> openings.merge(
                            opening.id(), opening, (old, fresh) -> fresh.version() > old.version() ? fresh : old));
            for (Hop hop : deposit.hops()) {
                List<Hop> path = hops.computeIfAbsent(hop.record(), id -> new ArrayList<>());
                if (!path.contains(hop)) {
                    path.add(hop);
                }
            }
        } catch (RefusedException e) {
            if (e.refusal().code() != Code.NO_DEPOSIT) {
                throw e;
            }
        }
    }
}
