package io.aval.client;

import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/**
 * One organisation's way to the ledger. Thread-safe.
 *
 * <p>Reading methods throw {@link io.aval.rules.refusal.RefusedException} for what the ledger refuses, among others
 * {@code LEDGER_UNAVAILABLE}.
 */
public interface Ledger extends AutoCloseable {

    /** The organisation whose peer answers here. */
    Organisation organisation();

    /**
     * Sends an envelope. Blocks while the window of submissions in flight is full, at most until the submission's
     * deadline. The future always completes normally, with a typed outcome.
     */
    CompletableFuture<Outcome> submit(Submission submission);

    /**
     * Puts current openings once more into the vault of one of their custodians.
     *
     * @param to the custodian
     * @param request the caller's id of this request, as in an envelope
     */
    CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline);

    /**
     * What a transaction deposited in a vault, from this organisation's own peer.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code NO_DEPOSIT}, {@code DEPOSIT_AWAITED}, {@code
     *     WRONG_ORGANISATION}
     */
    Deposit read(Signer signer, Vault vault, String txId);

    /**
     * What stands at a public key.
     *
     * @param key {@code day}, {@code charter}, {@code <kind>~<id>} or {@code order~<id>}
     * @param by who signs; this organisation alone makes it a plain query
     */
    Attestation attest(Signer signer, String key, SortedSet<Organisation> by);

    /**
     * A transaction as its creator signed it, from this organisation's own peer; empty if that has not seen it. Everyone
     * on the channel may have it.
     */
    Optional<SignedAct> transaction(Signer signer, String txId);

    /** What the network judges each member's certificates by at this moment, as this organisation's own peer holds it. */
    List<TrustAnchors> anchors(Signer signer);

    /** Events after a position. */
    EventStream events(Signer signer, Checkpoint after);

    /** What became of a transaction; empty if the ledger has not seen it. */
    Optional<TxStatus> find(Signer signer, String txId);

    /** Number of blocks. */
    long height(Signer signer);

    /** Lets go of the connection; outcomes that are still open become unknown. */
    @Override
    void close();
}
