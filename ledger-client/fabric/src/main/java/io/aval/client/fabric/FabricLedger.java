package io.aval.client.fabric;

import com.google.protobuf.ByteString;
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
import io.aval.client.fabric.attestation.Attesting;
import io.aval.client.fabric.block.MemberAnchors;
import io.aval.client.fabric.event.Course;
import io.aval.client.fabric.event.FabricEventStream;
import io.aval.client.fabric.gateway.Call;
import io.aval.client.fabric.gateway.Endorsed;
import io.aval.client.fabric.gateway.Endorsing;
import io.aval.client.fabric.gateway.Ordering;
import io.aval.client.fabric.gateway.OwnPeer;
import io.aval.client.fabric.gateway.OwnPeers;
import io.aval.client.fabric.gateway.Queries;
import io.aval.client.fabric.gateway.TimeLimit;
import io.aval.rules.canonical.Digest;
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
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One organisation's way to a Fabric channel, over its own peers' gateways. Each call names its endorsers; nobody else
 * sees an envelope. Queries and events come from own peers only; blocks are verified before anything of them is told.
 * Thread-safe; calls block their thread, so many at once belong on virtual threads.
 */
public final class FabricLedger implements Ledger {

    private final Connection connection;
    private final FabricSettings settings;
    private final OwnPeers peers;
    private final Endorsing endorsing;
    private final Queries queries;
    private final Ordering ordering;
    private final Attesting attesting;
    private final Certificates certificates;
    private final Submissions submissions;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private FabricLedger(Connection connection, FabricSettings settings, InstantSource clock) {
        this.connection = connection;
        this.settings = settings;
        this.peers = new OwnPeers(connection.peers().stream()
                .map(peer -> new OwnPeer(peer.address(), peer.tlsRoot()))
                .toList());
        this.endorsing = new Endorsing(peers, connection.channel(), connection.contract(), settings.limits());
        this.queries = new Queries(
                peers, connection.channel(), connection.contract(), connection.organisation(), settings.limits());
        this.ordering = new Ordering(peers, queries, settings.limits());
        this.attesting = new Attesting(connection.contract(), connection.roots(), clock);
        this.certificates = new Certificates(clock);
        this.submissions = new Submissions(settings.window());
    }

    /** Opens the way in. Nothing is dialled before it is needed, so peers may come and go. */
    public static FabricLedger open(Connection connection, FabricSettings settings) {
        return open(connection, settings, InstantSource.system());
    }

    /**
     * The same with a clock of the caller's.
     *
     * @param clock what certificates' periods of validity are compared with
     */
    public static FabricLedger open(Connection connection, FabricSettings settings, InstantSource clock) {
        return new FabricLedger(connection, settings, clock);
    }

    @Override
    public Organisation organisation() {
        return connection.organisation();
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        return order(
                submission.signer(),
                "act",
                submission.envelope().canonical(),
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
        Organisation second = connection.witnesses().contains(organisation())
                ? to
                : connection.witnesses().getFirst();
        return order(signer, "redeliver", text, new TreeSet<>(List.of(organisation(), second)), deadline);
    }

    private CompletableFuture<Outcome> order(
            Signer signer, String function, String text, SortedSet<Organisation> endorsers, Duration deadline) {
        TimeLimit limit = TimeLimit.after(deadline);
        try {
            require(signer, endorsers);
        } catch (RefusedException e) {
            return CompletableFuture.completedFuture(new Outcome.Refused(e.refusal()));
        }
        Call call = Call.confidential(function, text, endorsers);
        return submissions.start(limit, submission -> {
            Endorsed endorsed = endorsing.endorse(signer, call, limit);
            submission.send(endorsed.txId(), limit);
            return ordering.order(endorsed, limit);
        });
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        require(signer, Set.of(organisation()));
        String text = new String(queries.deposit(signer, vault.name(), txId), StandardCharsets.UTF_8);
        return Schema.of(Deposit.class).decode(JsonReader.read(text));
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        require(signer, by);
        Endorsed endorsed =
                endorsing.endorse(signer, Call.open("attest", List.of(key), by), TimeLimit.after(settings.endorse()));
        return attesting.attestation(
                endorsed.proposal().getBytes(), endorsed.transaction().getBytes(), by);
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        require(signer, Set.of(organisation()));
        return queries.ordered(signer, txId).map(FabricLedger::act);
    }

    private static SignedAct act(Queries.Ordered ordered) {
        return new SignedAct(
                ordered.status().txId(),
                ordered.status().block(),
                ordered.status().code(),
                SignedAct.Form.TRANSACTION,
                base64(ordered.envelope().getPayload()),
                base64(ordered.envelope().getSignature()),
                null,
                List.of());
    }

    private static String base64(ByteString octets) {
        return Base64.getEncoder().encodeToString(octets.toByteArray());
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        require(signer, Set.of(organisation()));
        return MemberAnchors.of(queries.configuration(signer), connection.roots());
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        require(signer, Set.of(organisation()));
        Code.BAD_FORMAT.unless(after.block() >= 0 && isKnown(signer, after), "field", "checkpoint");
        Course course = new Course(
                connection.channel(),
                connection.contract(),
                new Digest(connection.genesis()),
                after,
                settings.reconnect());
        FabricEventStream stream = FabricEventStream.open(course, peers, signer, streams::remove);
        streams.add(stream);
        if (closed) {
            stream.close();
        }
        return stream;
    }

    /** Asked at once, so that the caller hears it here; if no peer answers, the stream itself will find out. */
    private boolean isKnown(Signer signer, Checkpoint after) {
        try {
            return after.txId().isEmpty()
                    || queries.find(signer, after.txId())
                            .filter(status -> status.block() == after.block())
                            .isPresent();
        } catch (RefusedException e) {
            if (e.refusal().code() == Code.LEDGER_UNAVAILABLE) {
                return true;
            }
            throw e;
        }
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        require(signer, Set.of(organisation()));
        return queries.find(signer, txId);
    }

    @Override
    public long height(Signer signer) {
        require(signer, Set.of(organisation()));
        return queries.height(signer);
    }

    private void require(Signer signer, Collection<Organisation> asked) {
        Code.LEDGER_UNAVAILABLE.unless(!closed, "why", "this way in is closed");
        for (Organisation organisation : asked) {
            Code.WRONG_ORGANISATION.unless(
                    connection.roots().containsKey(organisation), "organisation", organisation.value());
        }
        Code.MISSING_FIELD.unless(!asked.isEmpty(), "field", "endorsers");
        certificates.requireCurrent(signer);
    }

    @Override
    public void close() {
        closed = true;
        List.copyOf(streams).forEach(EventStream::close);
        submissions.close();
        peers.close();
    }
}
