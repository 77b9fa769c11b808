package io.aval.client.load;

import io.aval.client.Ledger;
import io.aval.client.Openings;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What one organisation has learned from its deposits. Thread-safe. */
public final class Memory implements Openings {

    private static final int TRIES = 200;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Map<RecordId, Opening> openings = new ConcurrentHashMap<>();
    private final Map<Digest, Hop> hops = new ConcurrentHashMap<>();

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.ofNullable(openings.get(id));
    }

    @Override
    public List<Hop> path(RecordId id) {
        return current(id)
                .flatMap(Opening::head)
                .map(head -> Hop.path(head, digest -> Optional.ofNullable(hops.get(digest))))
                .orElse(List.of());
    }

    /**
     * Reads what these transactions deposited in a vault.
     *
     * @param txIds in the ledger's order as far as they concern the same record
     * @return the records of one kind that they wrote, in that order
     */
    List<RecordId> learn(Ledger ledger, Signer reader, Vault vault, Collection<String> txIds, Kind kind) {
        List<Deposit> deposits = deposits(ledger, reader, vault, txIds);
        deposits.forEach(this::take);
        return deposits.stream()
                .flatMap(deposit -> deposit.openings().stream())
                .filter(opening -> opening.kind() == kind)
                .map(Opening::id)
                .toList();
    }

    private static List<Deposit> deposits(Ledger ledger, Signer reader, Vault vault, Collection<String> txIds) {
        // Each waits for a peer's answer most of the time
        Stream<String> several = txIds.parallelStream();
        return several.map(txId -> deposit(ledger, reader, vault, txId)).toList();
    }

    /** A peer that has not seen the transaction yet says that there is no deposit, as one does that has nothing of it. */
    private static Deposit deposit(Ledger ledger, Signer reader, Vault vault, String txId) {
        boolean seen = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return ledger.read(reader, vault, txId);
            } catch (RefusedException e) {
                Code code = e.refusal().code();
                if (code == Code.NO_DEPOSIT && seen) {
                    return Deposit.EMPTY;
                }
                if (code != Code.NO_DEPOSIT && code != Code.DEPOSIT_AWAITED || attempt == TRIES) {
                    throw e;
                }
                seen = ledger.find(reader, txId).isPresent();
                if (!seen || code == Code.DEPOSIT_AWAITED) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    private void take(Deposit deposit) {
        deposit.openings()
                .forEach(opening -> openings.merge(
                        opening.id(), opening, (old, fresh) -> fresh.version() > old.version() ? fresh : old));
        deposit.hops().forEach(hop -> hops.put(hop.digest(), hop));
    }
}
