package io.aval.client.evidence;

import static io.aval.client.evidence.Forge.A;
import static io.aval.client.evidence.Forge.B;
import static io.aval.client.evidence.Forge.W;

import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.client.Signer;
import io.aval.client.TrustAnchors;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A bill's life as a ledger would keep it: issued, accepted; proposed in part, so that a part comes out of it; and the
 * part endorsed. Each list may be changed before {@link #pack} puts them together.
 */
final class Life {

    static final RecordId BILL = new RecordId("b1".repeat(16));
    static final RecordId PART = new RecordId("b2".repeat(16));
    static final String DAY = "{\"day\":\"2026-11-23\",\"key\":\"day\",\"state\":{\"day\":\"2026-11-23\",\"tx\":\""
            + "0".repeat(64) + "\"}}";

    final Forge forge;
    final List<Version> versions = new ArrayList<>();
    final List<Hop> hops = new ArrayList<>();
    final List<SignedAct> acts = new ArrayList<>();
    final List<Attestation> attestations = new ArrayList<>();
    final List<TrustAnchors> authorities = new ArrayList<>();
    private final SignedAct.Form form;
    private final Map<RecordId, Version> current = new LinkedHashMap<>();
    private final Map<String, Long> blocks = new TreeMap<>();

    Life(Forge forge, SignedAct.Form form) {
        this.forge = forge;
        this.form = form;
        live();
        close();
    }

    /** A record that an act writes. */
    private record Written(RecordId id, Digest head) {}

    private void live() {
        hop("ISSUE", BILL);
        act(A, new Written(BILL, head()));
        hop("ACCEPT", BILL);
        act(A, new Written(BILL, head()));
        act(A, new Written(BILL, head()), new Written(PART, head()));
        hop("ENDORSE", PART);
        act(B, new Written(PART, head()));
        versions.sort(Comparator.comparing(Version::key).thenComparingLong(Version::v));
    }

    private void close() {
        Version last = versions.getLast();
        attestations.add(attestation(last, List.of(forge.peer(B), forge.peer(W))));
        attestations.add(forge.attest("day", DAY, Map.of("day", 1L), List.of(forge.peer(B), forge.peer(W))));
        List.of(A, B, W).forEach(organisation -> authorities.add(forge.anchors(organisation)));
    }

    Attestation attestation(Version version, List<Signer> by) {
        String state = Forge.entry(version.v(), version.digest(), version.tx());
        String text = "{\"day\":\"2026-11-23\",\"key\":\"" + version.key() + "\",\"state\":" + state + "}";
        long block = Objects.requireNonNull(blocks.get(version.tx()));
        return forge.attest(version.key(), text, Map.of(version.key(), block), by);
    }

    Digest head() {
        return hops.isEmpty() ? Hop.START : hops.getLast().digest();
    }

    private void hop(String act, RecordId record) {
        hops.add(hop(act, record, head()));
    }

    static Hop hop(String act, RecordId record, Digest previous) {
        return Schema.of(Hop.class)
                .decode(JsonReader.read("{\"act\":\"" + act + "\",\"day\":\"2026-11-23\","
                        + "\"from\":{\"handle\":\"drawer-0001\",\"organisation\":\"BankA\"},"
                        + "\"previous\":\"" + previous + "\",\"record\":\"" + record + "\","
                        + "\"to\":{\"handle\":\"payee-00001\",\"organisation\":\"BankB\"}}"));
    }

    private void act(Organisation by, Written... records) {
        Signer creator = Objects.requireNonNull(forge.clients.get(by));
        Forge.Call call =
                forge.call(creator, "act", Digest.of("envelope " + acts.size()).value());
        long block = 10L + acts.size();
        Map<String, Long> reads = new LinkedHashMap<>();
        Map<String, String> writes = new LinkedHashMap<>();
        for (Written written : records) {
            Version before = current.get(written.id());
            Opening opening = opening(written.id(), before == null ? 1 : before.v() + 1, written.head());
            if (before != null) {
                reads.put(opening.key(), Objects.requireNonNull(blocks.get(before.tx())));
            }
            writes.put(opening.key(), Forge.entry(opening.version(), opening.digest(), call.txId()));
            Version version = new Version(opening.key(), opening.version(), opening.digest(), call.txId(), opening);
            current.put(written.id(), version);
            versions.add(version);
        }
        byte[] answer = forge.answer(call, "", reads, writes);
        acts.add(forge.act(form, creator, call, answer, block, List.of(forge.peer(by), forge.peer(W))));
        blocks.put(call.txId(), block);
    }

    static Opening opening(RecordId id, long version, Digest head) {
        Json.Obj body = new Json.Obj(new TreeMap<>(Map.of("head", new Json.Text(head.value()))));
        return new Opening(
                Opening.SCHEMA, Kind.BILL, id, version, Digest.of("salt " + id + version), List.of(A, B), body);
    }

    /** Leaves away what versions say. */
    void hideAllBut(int shown) {
        for (int i = 0; i < versions.size(); i++) {
            if (i != shown) {
                Version version = versions.get(i);
                versions.set(i, new Version(version.key(), version.v(), version.digest(), version.tx(), null));
            }
        }
    }

    EvidencePack pack() {
        return new EvidencePack(EvidencePack.FORM, versions, hops, acts, attestations, authorities);
    }

    byte[] file() {
        return pack().text().getBytes(StandardCharsets.UTF_8);
    }
}
