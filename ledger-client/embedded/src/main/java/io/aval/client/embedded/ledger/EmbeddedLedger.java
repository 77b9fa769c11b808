package io.aval.client.embedded.ledger;

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
import io.aval.client.ValidationCode;
import io.aval.client.Vault;
import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.event.Position;
import io.aval.client.embedded.ordering.Commit;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Redelivery;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One organisation's way into the embedded network. Endorses on the calling thread. */
final class EmbeddedLedger implements Ledger {
    private final EmbeddedNetwork network;
    private final Members members;
    private final Organisation organisation;
    private final Door door;
    private final ProposalMaker proposals;
    /** Outcomes that somebody still waits for, by transaction id. */
    private final Map<String, CompletableFuture<Outcome>> open = new ConcurrentHashMap<>();

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    EmbeddedLedger(EmbeddedNetwork network, Members members, Organisation organisation, Door door) {
        this.network = network;
        this.members = members;
        this.organisation = members.member(organisation).organisation();
        this.door = door;
        this.proposals = new ProposalMaker(network.configuration().channel(), InstantSource.system());
    }

    @Override
    public Organisation organisation() {
        return organisation;
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        String text = submission.envelope().canonical();
        return order(
                submission.signer(),
                () -> proposals.confidential(submission.signer(), "act", text),
                submission.endorsers(),
                submission.deadline());
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        String text = Schema.of(Redelivery.class)
                .encode(new Redelivery(1, request, to, openings))
                .canonical();
        // A witness needs an operating organisation beside it, all others need a witness.
        Organisation second = members.isWitness(organisation) ? to : members.firstWitness();
        return order(
                signer,
                () -> proposals.confidential(signer, "redeliver", text),
                new TreeSet<>(List.of(organisation, second)),
                deadline);
    }

    private CompletableFuture<Outcome> order(
            Signer signer, Supplier<Proposal> make, SortedSet<Organisation> endorsers, Duration deadline) {
        long start = System.nanoTime();
        try {
            Proposal proposal = make.get();
            return switch (door.endorse(proposal, signer, named(endorsers))) {
                case Refused refused -> done(new Outcome.Refused(Refusals.of(refused)));
                case Endorsed endorsed ->
                    await(proposal.txId(), endorsed, deadline.minusNanos(System.nanoTime() - start));
            };
        } catch (LedgerFault fault) {
            return done(new Outcome.Refused(Refusals.of(fault)));
        } catch (RefusedException e) {
            return done(new Outcome.Refused(e.refusal()));
        }
    }

    private List<String> named(Collection<Organisation> endorsers) {
        Code.LEDGER_UNAVAILABLE.unless(!closed, "why", "this way in is closed");
        for (Organisation endorser : endorsers) {
            Code.WRONG_ORGANISATION.unless(members.contains(endorser), "organisation", endorser.value());
        }
        Code.MISSING_FIELD.unless(!endorsers.isEmpty(), "field", "endorsers");
        return endorsers.stream().map(Organisation::value).toList();
    }

    private CompletableFuture<Outcome> await(String txId, Endorsed endorsed, Duration left) {
        if (!left.isPositive()) {
            return done(new Outcome.Refused(Code.LEDGER_UNAVAILABLE.refusal("why", "the deadline has passed")));
        }
        long start = System.nanoTime();
        CompletableFuture<Outcome> outcome = network.submit(endorsed, left)
                .handle((commit, failure) -> outcome(commit, failure).orElseGet(() -> new Outcome.Unknown(txId)));
        if (outcome.isDone()) {
            return outcome;
        }
        long nanos = Math.max(1, left.minusNanos(System.nanoTime() - start).toNanos());
        open.put(txId, outcome);
        outcome.completeOnTimeout(new Outcome.Unknown(txId), nanos, TimeUnit.NANOSECONDS);
        return outcome.whenComplete((reached, none) -> open.remove(txId));
    }

    /** Empty if it is not known. */
    private static Optional<Outcome> outcome(@Nullable Commit commit, @Nullable Throwable failure) {
        if (commit != null) {
            return Optional.of(
                    commit.isValid()
                            ? new Outcome.Committed(commit.txId(), commit.block())
                            : new Outcome.Invalid(
                                    commit.txId(),
                                    ValidationCode.valueOf(commit.code().name())));
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof LedgerFault fault) {
            return switch (fault.kind()) {
                case OVERLOADED, STOPPED, CLOSED -> Optional.of(new Outcome.Refused(Refusals.of(fault)));
                case FOLDER_IN_USE,
                        FOLDER_DAMAGED,
                        FORMAT_UNSUPPORTED,
                        CONFIGURATION_DIFFERS,
                        DISK_FULL,
                        INPUT_OUTPUT,
                        INTERNAL -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static CompletableFuture<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        Proposal proposal = proposals.open(signer, "read", vault.name(), txId);
        Endorsed answer = ask(proposal, signer, Set.of(organisation));
        String text = new String(answer.payload().array(), StandardCharsets.UTF_8);
        return Schema.of(Deposit.class).decode(JsonReader.read(text));
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        Proposal proposal = proposals.open(signer, "attest", key);
        Endorsed answer = ask(proposal, signer, by);
        return Attesting.attest(proposal, answer, network.configuration().chaincode(), by, members);
    }

    private Endorsed ask(Proposal proposal, Signer signer, Collection<Organisation> organisations) {
        List<String> names = named(organisations);
        return reaching(() -> switch (door.endorse(proposal, signer, names)) {
            case Refused refused -> throw new RefusedException(Refusals.of(refused));
            case Endorsed endorsed -> endorsed;
        });
    }

    private <T> T reaching(Supplier<T> work) {
        Code.LEDGER_UNAVAILABLE.unless(!closed, "why", "this way in is closed");
        try {
            return work.get();
        } catch (LedgerFault fault) {
            throw new RefusedException(Refusals.of(fault));
        }
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        return reaching(() -> network.status(txId)
                .flatMap(commit -> network.transaction(commit)
                        .map(transaction -> Attesting.act(commit, transaction, network.configuration(), members))));
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        return reaching(members::anchors);
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        Position position = new Position(after.block(), after.txId().isEmpty() ? null : after.txId());
        return reaching(() -> {
            EmbeddedEventStream stream;
            try {
                stream = new EmbeddedEventStream(network.follow(position), streams::remove);
            } catch (IllegalArgumentException e) {
                throw Code.BAD_FORMAT.refuse("field", "checkpoint");
            }
            streams.add(stream);
            return stream;
        });
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        return reaching(() -> network.status(txId)
                .map(commit -> new TxStatus(
                        txId,
                        commit.block(),
                        ValidationCode.valueOf(commit.code().name()))));
    }

    @Override
    public long height(Signer signer) {
        return reaching(network::height);
    }

    @Override
    public void close() {
        closed = true;
        streams.forEach(EventStream::close);
        open.forEach((txId, outcome) -> outcome.complete(new Outcome.Unknown(txId)));
    }
}
