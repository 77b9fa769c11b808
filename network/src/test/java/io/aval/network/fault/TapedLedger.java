package io.aval.network.fault;

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
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/** A ledger that notes every outcome it gives, also those that a clerk keeps to itself. Thread-safe. */
record TapedLedger(Ledger ledger, Tape tape) implements Ledger {

    @Override
    public Organisation organisation() {
        return ledger.organisation();
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        return ledger.submit(submission).thenApply(tape::told);
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        return ledger.redeliver(signer, request, to, openings, deadline).thenApply(tape::told);
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        return ledger.read(signer, vault, txId);
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        return ledger.attest(signer, key, by);
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        return ledger.transaction(signer, txId);
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        return ledger.anchors(signer);
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        return ledger.events(signer, after);
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        return ledger.find(signer, txId);
    }

    @Override
    public long height(Signer signer) {
        return ledger.height(signer);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
