package io.aval.desk.start;

import io.aval.client.Attestation;
import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.TrustAnchors;
import io.aval.client.TxStatus;
import io.aval.client.Vault;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/**
 * An organisation's way to the embedded ledger: whatever is written is signed and checked as on a network; whatever only
 * reads is taken at its word, because ledger and reader are one process, and a signature each would cost more than the
 * reading. Thread-safe.
 */
final class SignedActs implements Ledger {

    private final Ledger signed;
    private final Ledger trusting;

    SignedActs(EmbeddedLedgers ledgers, Organisation organisation) {
        this.signed = ledgers.ledger(organisation);
        this.trusting = ledgers.trusting(organisation);
    }

    @Override
    public Organisation organisation() {
        return signed.organisation();
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        return signed.submit(submission);
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        return signed.redeliver(signer, request, to, openings, deadline);
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        return trusting.read(signer, vault, txId);
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        return trusting.attest(signer, key, by);
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        return trusting.transaction(signer, txId);
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        return trusting.anchors(signer);
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        return trusting.events(signer, after);
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        return trusting.find(signer, txId);
    }

    @Override
    public long height(Signer signer) {
        return trusting.height(signer);
    }

    @Override
    public void close() {
        signed.close();
        trusting.close();
    }
}
