package io.aval.client.evidence;

import static io.aval.client.evidence.Forge.A;
import static io.aval.client.evidence.Forge.B;
import static io.aval.client.evidence.Forge.W;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.SignedAct;
import io.aval.client.SignedAct.Form;
import io.aval.client.Signer;
import io.aval.client.TrustAnchors;
import io.aval.client.evidence.Finding.Step;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.client.identity.Validity;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sound pack shows, whose certificates hold, and what a file's form must be. */
class EvidenceVerifierTest {

    private static final EvidenceVerifier VERIFIER = new EvidenceVerifier(Trust.NONE);

    private final Forge forge = new Forge();

    private static Verdict verify(Life life) {
        return VERIFIER.verify(life.file());
    }

    static void assertFinds(Verdict verdict, Step step, String... words) {
        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.summary()).isEmpty();
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.step()).isEqualTo(step);
            assertThat(finding.sentence()).contains(words);
        });
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_sound_pack_tells_who_signed_what_and_when(Form form) {
        Life life = new Life(forge, form);
        Verdict verdict = verify(life);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sentence()).isEqualTo("Sound, provided that these authorities are the right ones.");
        Summary summary = verdict.summary().orElseThrow();
        assertThat(summary.key()).isEqualTo("bill~" + Life.PART);
        assertThat(summary.version()).isEqualTo(2);
        assertThat(summary.records()).containsExactly("bill~" + Life.BILL, "bill~" + Life.PART);
        assertThat(summary.versions()).isEqualTo(5);
        assertThat(summary.shown()).isEqualTo(5);
        assertThat(summary.newest()).isEqualTo(2);
        assertThat(summary.hops()).extracting("act").containsExactly("ISSUE", "ACCEPT", "ENDORSE");
        assertThat(summary.acts()).extracting("organisation").containsExactly(A, A, A, B);
        assertThat(summary.acts())
                .extracting("envelope")
                .contains(Digest.of("envelope 0").value());
        assertThat(summary.acts()).extracting("role").containsOnly("ENTERPRISE");
        assertThat(summary.acts().getLast().endorsedBy()).containsExactly(B, W);
        assertThat(summary.acts().getFirst().at()).isEqualTo(Forge.TODAY.plusNanos(5));
        assertThat(summary.attestedBy()).containsExactly(B, W);
        assertThat(summary.day()).hasToString("2026-11-23");
        assertThat(summary.authorities()).extracting("organisation").containsExactly(A, B, W);
    }

    @Test
    void the_holder_may_show_the_last_opening_alone_or_none_at_all() {
        Life life = new Life(forge, Form.TRANSACTION);
        life.hideAllBut(4);
        assertThat(verify(life).summary().orElseThrow().shown()).isEqualTo(1);
        life.hideAllBut(-1);
        assertFinds(verify(life), Step.CHAIN, "do not lead to the head");
        life.hops.clear();
        life.versions.removeIf(version -> version.key().endsWith(Life.BILL.value()));
        life.acts.removeIf(
                act -> life.versions.stream().noneMatch(version -> version.tx().equals(act.txId())));
        Summary summary = verify(life).summary().orElseThrow();
        assertThat(summary.newest()).isZero();
        assertThat(summary.records()).containsExactly("bill~" + Life.PART);
    }

    @Test
    void roots_that_the_reader_named_make_the_verdict_plain_and_others_are_found() throws Exception {
        Life life = new Life(forge, Form.TRANSACTION);
        List<Trust.Root> roots = verify(life).summary().orElseThrow().authorities();
        Verdict pinned = new EvidenceVerifier(new Trust(roots)).verify(life.file());
        assertThat(pinned.sentence()).isEqualTo("Sound.");
        assertThat(roots.getFirst().fingerprint())
                .isEqualTo(Digest.of(forge.authority(A).root().certificate().getEncoded()));
        Trust swapped =
                new Trust(List.of(roots.get(0), new Trust.Root(B, roots.get(0).fingerprint()), roots.get(2)));
        assertFinds(new EvidenceVerifier(swapped).verify(life.file()), Step.AUTHORITY, "BankB", "none that you trust");
        assertFinds(
                new EvidenceVerifier(new Trust(roots.subList(0, 2))).verify(life.file()), Step.AUTHORITY, "Regulator");
    }

    @Test
    void a_certificate_that_had_expired_at_signing_is_found() {
        Handle handle = new Handle("person-0001");
        Validity past = new Validity(Forge.TODAY.minus(Duration.ofDays(9)), Forge.TODAY.minus(Duration.ofDays(1)));
        forge.clients.put(
                A, new KeySigner(A, forge.authority(A).client(new ClientAttributes(Role.ENTERPRISE, handle), past)));
        assertFinds(verify(new Life(forge, Form.PROPOSAL)), Step.ACT, "creator", "the certificate held from");
    }

    @Test
    void a_certificate_revoked_before_signing_is_found_and_one_revoked_later_is_told() {
        Signer client = Objects.requireNonNull(forge.clients.get(A));
        forge.revoked.put(
                A, new TreeMap<>(Map.of(client.certificate().getSerialNumber(), Forge.TODAY.minusSeconds(60))));
        assertFinds(
                verify(new Life(forge, Form.TRANSACTION)),
                Step.ACT,
                "creator",
                "was revoked at 2026-11-23T07:59:00Z, before 2026-11-23T08:00:00");
        forge.revoked.put(
                A, new TreeMap<>(Map.of(client.certificate().getSerialNumber(), Forge.TODAY.plusSeconds(60))));
        Summary summary = verify(new Life(forge, Form.TRANSACTION)).summary().orElseThrow();
        assertThat(summary.acts().getFirst().standing()).contains("revoked later, at 2026-11-23T08:01:00Z");
        assertThat(summary.acts().getLast().standing()).contains("valid at signing", "no list of revocations");
    }

    @Test
    void a_peer_whose_certificate_was_revoked_endorses_nothing() {
        forge.revoked.put(
                W, new TreeMap<>(Map.of(forge.peer(W).certificate().getSerialNumber(), Forge.TODAY.minusSeconds(60))));
        Verdict verdict = verify(new Life(forge, Form.TRANSACTION));
        assertFinds(verdict, Step.ACT, "endorsement of Regulator", "was revoked");
        assertFinds(verdict, Step.ATTESTATION, "2 organisations must have signed, these have: [BankB]");
    }

    @Test
    void a_list_of_revocations_that_another_authority_signed_is_found() {
        Life life = new Life(forge, Form.TRANSACTION);
        forge.revoked.put(B, new TreeMap<>(Map.of(BigInteger.TEN, Forge.TODAY)));
        TrustAnchors own = life.authorities.getFirst();
        life.authorities.set(
                0, new TrustAnchors(A, own.roots(), List.of(), forge.anchors(B).revocations()));
        assertFinds(verify(life), Step.AUTHORITY, "BankA", "is not signed by them");
    }

    @Test
    void authorities_that_are_missing_idle_doubled_or_no_authorities_are_found() {
        Life missing = new Life(forge, Form.TRANSACTION);
        missing.authorities.removeFirst();
        assertFinds(verify(missing), Step.ACT, "no authority of BankA");

        Life idle = new Life(forge, Form.TRANSACTION);
        Authority other = Authority.create("Zzz", "identity", () -> Forge.TODAY);
        idle.authorities.add(new TrustAnchors(new Organisation("Zzz"), roots(other), List.of(), List.of()));
        assertFinds(verify(idle), Step.AUTHORITY, "Nothing in the file was signed", "Zzz");

        Life doubled = new Life(forge, Form.TRANSACTION);
        doubled.authorities.add(doubled.authorities.getLast());
        assertFinds(verify(doubled), Step.AUTHORITY, "not in their place");

        Life leaf = new Life(forge, Form.TRANSACTION);
        leaf.authorities.set(
                0,
                new TrustAnchors(
                        A,
                        List.of(leaf.attestations
                                .getFirst()
                                .endorsements()
                                .getFirst()
                                .certificate()),
                        List.of(),
                        List.of()));
        assertFinds(verify(leaf), Step.AUTHORITY, "BankA", "has not signed itself");
    }

    private static List<String> roots(Authority authority) {
        try {
            return List.of(Forge.base64(authority.root().certificate().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_certificate_of_another_authority_in_the_organisations_name_is_found() {
        Authority forged = Authority.create("BankA", "identity", () -> Forge.TODAY);
        forge.peers.put(W, new KeySigner(W, forged.identity(NodeRole.PEER, "peer0.Regulator")));
        assertFinds(
                verify(new Life(forge, Form.TRANSACTION)),
                Step.ACT,
                "endorsement of Regulator",
                "does not lead to its organisation's root");
    }

    @Test
    void an_endorsement_by_a_client_is_none() {
        forge.peers.put(W, forge.client(W));
        assertFinds(verify(new Life(forge, Form.PROPOSAL)), Step.ACT, "endorsement of Regulator", "not a peer's");
    }

    @Test
    void an_act_without_its_creators_signature_is_found() {
        Life life = new Life(forge, Form.PROPOSAL);
        SignedAct act = life.acts.getFirst();
        life.acts.set(
                0,
                new SignedAct(
                        act.txId(),
                        act.block(),
                        act.code(),
                        act.form(),
                        act.signed(),
                        "",
                        act.answer(),
                        act.endorsements()));
        assertFinds(verify(life), Step.ACT, "the ledger kept no signature of its creator");
    }

    @Test
    void a_file_that_is_cut_short_padded_or_something_else_is_no_pack() {
        Life life = new Life(forge, Form.TRANSACTION);
        String text = life.pack().text();
        byte[] garbage = new byte[10 << 20];
        new SplittableRandom(7).nextBytes(garbage);
        byte[] braces = "[".repeat(10 << 20).getBytes(StandardCharsets.UTF_8);
        for (byte[] wrong : List.of(
                new byte[0],
                garbage,
                braces,
                "{}".getBytes(StandardCharsets.UTF_8),
                text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8),
                (text + " ").getBytes(StandardCharsets.UTF_8),
                (text + text).getBytes(StandardCharsets.UTF_8))) {
            assertFinds(VERIFIER.verify(wrong), Step.FORM, "no evidence pack that this program can read");
        }
    }

    @Test
    void unknown_fields_and_other_versions_of_the_form_are_refused() {
        String text = new Life(forge, Form.TRANSACTION).pack().text();
        assertFinds(
                VERIFIER.verify(
                        text.replace("{\"acts\":", "{\"aaa\":1,\"acts\":").getBytes(StandardCharsets.UTF_8)),
                Step.FORM,
                "/aaa");
        String other = text.replace("],\"v\":1,\"versions\":", "],\"v\":2,\"versions\":");
        assertFinds(VERIFIER.verify(other.getBytes(StandardCharsets.UTF_8)), Step.FORM, "/v");
    }
}
