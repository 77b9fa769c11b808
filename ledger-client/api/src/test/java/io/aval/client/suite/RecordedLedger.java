package io.aval.client.suite;

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
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A ledger that tells the transcript what was asked of it and what it answered. */
final class RecordedLedger implements Ledger {

    private final Ledger ledger;
    private final OpenSubmissions submissions;
    private final Transcript transcript;

    RecordedLedger(Ledger ledger, OpenSubmissions submissions, Transcript transcript) {
        this.ledger = ledger;
        this.submissions = submissions;
        this.transcript = transcript;
    }

    @Override
    public Organisation organisation() {
        return ledger.organisation();
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        String acts = submission.envelope().commands().stream()
                .map(command -> Objects.requireNonNull(
                                (Json.Text) command.members().get("act"))
                        .value())
                .collect(Collectors.joining("+"));
        String line = organisation() + " submits " + acts + " endorsed by " + submission.endorsers();
        submissions.opened();
        return ledger.submit(submission).whenComplete((outcome, none) -> submissions.closed(line, outcome));
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        submissions.opened();
        String line = organisation() + " redelivers " + openings.size() + " to " + to;
        return ledger.redeliver(signer, request, to, openings, deadline)
                .whenComplete((outcome, none) -> submissions.closed(line, outcome));
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        if (submissions.isChance(txId)) {
            return ledger.read(signer, vault, txId);
        }
        String line = organisation() + " reads " + vault.name() + " of " + txId + ": ";
        try {
            Deposit deposit = ledger.read(signer, vault, txId);
            transcript.say(line + Schema.of(Deposit.class).encode(deposit).canonical());
            return deposit;
        } catch (RefusedException e) {
            // Whether a deposit has arrived already is a matter of time
            if (e.refusal().code() != Code.DEPOSIT_AWAITED) {
                transcript.say(line + e.refusal());
            }
            throw e;
        }
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        Attestation attestation = ledger.attest(signer, key, by);
        SortedSet<Organisation> signers = attestation.endorsements().stream()
                .map(Attestation.Endorsement::organisation)
                .collect(Collectors.toCollection(TreeSet::new));
        transcript.say(organisation() + " has attested by " + signers + ": " + attestation.payload());
        return attestation;
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        Optional<SignedAct> found = ledger.transaction(signer, txId);
        transcript.say(organisation() + " takes " + txId + ": "
                + found.map(act -> act.code().name()).orElse("nothing"));
        return found;
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        List<TrustAnchors> anchors = ledger.anchors(signer);
        transcript.say(organisation() + " is told of the authorities of "
                + anchors.stream().map(TrustAnchors::organisation).sorted().toList());
        return anchors;
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        return ledger.events(signer, after);
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        Optional<TxStatus> found = ledger.find(signer, txId);
        transcript.say(organisation() + " finds " + txId + ": "
                + found.map(status -> status.code().name()).orElse("nothing"));
        return found;
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
