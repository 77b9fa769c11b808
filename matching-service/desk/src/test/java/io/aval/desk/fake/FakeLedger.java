package io.aval.desk.fake;

import io.aval.client.Attestation;
import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Outcome;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.TrustAnchors;
import io.aval.client.TxStatus;
import io.aval.client.Vault;
import io.aval.client.identity.Authority;
import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;

/** One organisation's way to the {@link FakeChannel}. */
public final class FakeLedger implements Ledger {

    private final FakeChannel channel;
    private final Organisation organisation;

    public FakeLedger(FakeChannel channel, Organisation organisation) {
        this.channel = channel;
        this.organisation = organisation;
    }

    @Override
    public Organisation organisation() {
        return organisation;
    }

    @Override
    public CompletableFuture<Outcome> submit(Submission submission) {
        Signer signer = submission.signer();
        byte[] extension = signer.certificate().getExtensionValue(Authority.ATTRIBUTES_OID);
        String text = new String(extension, StandardCharsets.UTF_8);
        Json attributes = member(JsonReader.read(text.substring(text.indexOf('{'))), "attrs");
        String role = text(member(attributes, "role"));
        String handle = text(member(attributes, "handle"));
        Actor actor = new Actor(new Account(signer.organisation(), new Handle(handle)), Role.valueOf(role));
        return CompletableFuture.completedFuture(channel.submit(actor, submission.envelope()));
    }

    private static Json member(Json object, String name) {
        return Objects.requireNonNull(((Json.Obj) object).members().get(name), name);
    }

    private static String text(Json json) {
        return ((Json.Text) json).value();
    }

    @Override
    public CompletableFuture<Outcome> redeliver(
            Signer signer, String request, Organisation to, List<Opening> openings, Duration deadline) {
        throw new UnsupportedOperationException("no test redelivers here");
    }

    @Override
    public Deposit read(Signer signer, Vault vault, String txId) {
        return channel.read(vault.name(), txId);
    }

    @Override
    public Attestation attest(Signer signer, String key, SortedSet<Organisation> by) {
        boolean known = List.of("day", "charter").contains(key)
                || key.startsWith("order~")
                || Arrays.stream(Kind.values()).anyMatch(kind -> key.startsWith(kind + "~"));
        Code.BAD_FORMAT.unless(known, "field", "key");
        return new Attestation(
                channel.attest(key).canonical(),
                "c2lnbmVk",
                "cmVxdWVzdA==",
                by.stream()
                        .map(signing -> new Attestation.Endorsement(signing, "aQ==", "Yw==", "cw=="))
                        .toList());
    }

    @Override
    public Optional<SignedAct> transaction(Signer signer, String txId) {
        throw new UnsupportedOperationException("nobody signs here");
    }

    @Override
    public List<TrustAnchors> anchors(Signer signer) {
        throw new UnsupportedOperationException("nobody certifies here");
    }

    @Override
    public EventStream events(Signer signer, Checkpoint after) {
        int first = channel.after(after);
        return new EventStream() {
            private int next = first;
            private volatile boolean closed;

            @Override
            public Optional<LedgerEvent> next(Duration patience) throws InterruptedException {
                Optional<LedgerEvent> event = closed ? Optional.empty() : channel.event(next, patience.toMillis());
                next += event.isPresent() ? 1 : 0;
                return event;
            }

            @Override
            public void close() {
                closed = true;
                channel.wake();
            }
        };
    }

    @Override
    public Optional<TxStatus> find(Signer signer, String txId) {
        return channel.find(txId);
    }

    @Override
    public long height(Signer signer) {
        return channel.height();
    }

    @Override
    public void close() {}
}
