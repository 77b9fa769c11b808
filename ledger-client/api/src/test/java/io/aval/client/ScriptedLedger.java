package io.aval.client;

import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Answers submissions with prepared outcomes, in order, and keeps what it was sent. */
final class ScriptedLedger implements Ledger {

    final List<Submission> submissions = new ArrayList<>();
    final Map<String, TxStatus> statuses = new HashMap<>();
    final Map<Vault, Deque<Supplier<Deposit>>> deposits = new HashMap<>();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();

    /** Whether nobody can be asked what became of a transaction. */
    boolean silent;

    /** What others do while a submission is under way. */
    Runnable onSubmission = () -> {};

    ScriptedLedger answer(Outcome... next) {
        outcomes.addAll(List.of(next));
        return this;
    }

    @Override
    public Organisation organisation() {
        return new Organisation("BankA");
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        submissions.add(submission);
        onSubmission.run();
        return CompletableFuture.completedFuture(outcomes.removeFirst());
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        Deque<Supplier<Deposit>> prepared = deposits.getOrDefault(vault, new ArrayDeque<>());
        if (prepared.isEmpty()) {
            throw Code.NO_DEPOSIT.refuse("tx", txId);
        }
        return prepared.removeFirst().get();
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        Code.LEDGER_UNAVAILABLE.unless(!silent);
        return Optional.ofNullable(statuses.get(txId));
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        throw new AssertionError("a clerk redelivers nothing");
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        throw new AssertionError("a clerk attests nothing");
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        throw new AssertionError("a clerk takes no transaction");
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        throw new AssertionError("a clerk asks for no authorities");
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        throw new AssertionError("a clerk follows no events");
    }

    @Override
    public long height(Signer signer) {
        throw new AssertionError("a clerk asks for no height");
    }

    @Override
    public void close() {}
}
