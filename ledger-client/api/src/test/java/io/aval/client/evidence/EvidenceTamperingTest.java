package io.aval.client.evidence;

import static io.aval.client.evidence.EvidenceVerifierTest.assertFinds;
import static io.aval.client.evidence.Forge.A;
import static io.aval.client.evidence.Forge.B;
import static io.aval.client.evidence.Forge.W;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Attestation;
import io.aval.client.SignedAct;
import io.aval.client.SignedAct.Form;
import io.aval.client.ValidationCode;
import io.aval.client.evidence.EvidencePack.Version;
import io.aval.client.evidence.Finding.Step;
import io.aval.rules.canonical.Digest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each part of a sound pack changed by somebody who would like it to say something else. */
class EvidenceTamperingTest {

    private final Forge forge = new Forge();
    private final Life life = new Life(forge, Form.TRANSACTION);

    private Verdict verdict() {
        return new EvidenceVerifier(Trust.NONE).verify(life.file());
    }

    private static SignedAct with(SignedAct act, String txId, long block, ValidationCode code, String signature) {
        return new SignedAct(txId, block, code, act.form(), act.signed(), signature, act.answer(), act.endorsements());
    }

    private Version without(Version version) {
        return new Version(version.key(), version.v(), version.digest(), version.tx(), null);
    }

    @Test
    void a_flipped_or_borrowed_signature_of_an_act() {
        SignedAct act = life.acts.get(1);
        byte[] flipped = Base64.getDecoder().decode(act.signature());
        flipped[flipped.length - 1] ^= 1;
        life.acts.set(1, with(act, act.txId(), act.block(), act.code(), Forge.base64(flipped)));
        assertFinds(verdict(), Step.ACT, act.txId(), "not that of the creator's certificate");
        life.acts.set(
                1,
                with(
                        act,
                        act.txId(),
                        act.block(),
                        act.code(),
                        life.acts.getFirst().signature()));
        assertFinds(verdict(), Step.ACT, act.txId(), "not that of the creator's certificate");
    }

    @Test
    void an_act_under_another_id_in_another_block_or_marked_invalid() {
        SignedAct act = life.acts.get(1);
        life.acts.set(1, with(act, "ab".repeat(32), act.block(), act.code(), act.signature()));
        assertFinds(verdict(), Step.ACT, "its id is not that of its creator and nonce");
        life.acts.set(1, with(act, act.txId(), act.block() + 1, act.code(), act.signature()));
        assertFinds(verdict(), Step.VERSION, "or that stands in another block");
        life.acts.set(1, with(act, act.txId(), act.block(), ValidationCode.MVCC_READ_CONFLICT, act.signature()));
        assertFinds(verdict(), Step.ACT, "holds it for invalid: MVCC_READ_CONFLICT");
    }

    @Test
    void the_last_act_in_another_block() {
        SignedAct act = life.acts.getLast();
        life.acts.set(3, with(act, act.txId(), act.block() + 1, act.code(), act.signature()));
        assertFinds(verdict(), Step.ATTESTATION, "stands in another block");
    }

    @Test
    void an_act_that_calls_something_else_or_comes_from_another_ledger() {
        Forge other = new Forge();
        other.channel = "other";
        life.acts.set(1, new Life(other, Form.TRANSACTION).acts.get(1));
        assertFinds(verdict(), Step.ACT, "done on another ledger than the first");

        Forge.Call call =
                forge.call(forge.client(A), "redeliver", Digest.of("x").value());
        byte[] answer = forge.answer(call, "", Map.of(), Map.of());
        life.acts.set(
                1, forge.act(Form.PROPOSAL, forge.client(A), call, answer, 1, List.of(forge.peer(A), forge.peer(W))));
        assertFinds(verdict(), Step.ACT, "no call of act with the digest of an envelope");
    }

    @Test
    void an_answer_to_another_call_and_endorsements_by_too_few() {
        Forge.Call one = forge.call(forge.client(A), "act", Digest.of("x").value());
        Forge.Call two = forge.call(forge.client(A), "act", Digest.of("x").value());
        byte[] answer = forge.answer(one, "", Map.of(), Map.of());
        life.acts.set(
                1, forge.act(Form.TRANSACTION, forge.client(A), two, answer, 1, List.of(forge.peer(A), forge.peer(W))));
        assertFinds(verdict(), Step.ACT, "the endorsed answer is one to another call");
        life.acts.set(1, forge.act(Form.TRANSACTION, forge.client(A), one, answer, 1, List.of(forge.peer(A))));
        assertFinds(verdict(), Step.ACT, "2 organisations must have signed, these have: [BankA]");
        life.acts.set(
                1, forge.act(Form.TRANSACTION, forge.client(A), one, answer, 1, List.of(forge.peer(A), forge.peer(A))));
        assertFinds(verdict(), Step.ACT, "endorsement of BankA", "stands there twice");
    }

    @Test
    void acts_left_out_doubled_or_in_another_order() {
        SignedAct dropped = life.acts.removeLast();
        assertFinds(verdict(), Step.VERSION, "lacks the act that wrote it");
        life.acts.add(dropped);
        life.acts.add(dropped);
        assertFinds(verdict(), Step.ACT, dropped.txId(), "stands there twice");
        life.acts.removeLast();
        Collections.swap(life.acts, 0, 1);
        assertFinds(verdict(), Step.VERSION, "not those that wrote the versions, in their order");
    }

    @Test
    void versions_left_out_renumbered_or_of_another_digest() {
        Version first = life.versions.getFirst();
        Version third = life.versions.get(2);
        life.versions.set(2, new Version(third.key(), 4, third.digest(), third.tx(), null));
        assertFinds(verdict(), Step.VERSION, "version 2 stands before it");
        assertFinds(verdict(), Step.VERSION, "wrote another version or another digest");
        life.versions.set(2, new Version(third.key(), 3, Digest.of("x"), third.tx(), null));
        assertFinds(verdict(), Step.VERSION, "Version 3", "another digest");
        life.versions.set(2, third);
        life.versions.removeFirst();
        assertFinds(verdict(), Step.VERSION, "Version 2", "the versions before it are missing");
        life.versions.addFirst(first);
        life.versions.remove(1);
        assertFinds(verdict(), Step.VERSION, "Version 3", "version 1 stands before it");
    }

    @Test
    void a_part_that_does_not_come_out_of_the_record_before_it() {
        Version written = life.versions.remove(2);
        assertFinds(verdict(), Step.VERSION, "Version 1", "changed no other record from which it could come");
        life.versions.add(2, written);
        Forge.Call call = forge.call(forge.client(A), "act", Digest.of("x").value());
        Version part = life.versions.get(3);
        byte[] answer =
                forge.answer(call, "", Map.of(), Map.of(part.key(), Forge.entry(1, part.digest(), call.txId())));
        life.versions.set(3, new Version(part.key(), 1, part.digest(), call.txId(), part.opening()));
        life.acts.set(
                2,
                forge.act(Form.TRANSACTION, forge.client(A), call, answer, 12, List.of(forge.peer(A), forge.peer(W))));
        assertFinds(verdict(), Step.VERSION, "changed no other record from which it could come");
    }

    @Test
    void an_altered_opening() {
        Version last = life.versions.getLast();
        life.versions.set(
                4,
                new Version(
                        last.key(), last.v(), last.digest(), last.tx(), Life.opening(Life.PART, 2, Digest.of("x"))));
        assertFinds(verdict(), Step.OPENING, "Version 2", "not what the ledger holds the digest of");
        life.versions.set(
                4,
                new Version(
                        last.key(),
                        last.v(),
                        last.digest(),
                        last.tx(),
                        life.versions.get(3).opening()));
        assertFinds(verdict(), Step.OPENING, "Version 2");
    }

    @Test
    void hops_dropped_reordered_altered_or_added() {
        var dropped = life.hops.remove(1);
        assertFinds(verdict(), Step.CHAIN, "Completed act 2 (ENDORSE) does not follow");
        life.hops.add(dropped);
        assertFinds(verdict(), Step.CHAIN, "does not follow the one before");
        Collections.swap(life.hops, 1, 2);
        assertThat(verdict().isSound()).isTrue();
        var last = life.hops.getLast();
        life.hops.set(2, Life.hop("PLEDGE", Life.PART, last.previous()));
        assertFinds(verdict(), Step.CHAIN, "do not lead to the head");
        life.hops.set(2, last);
        life.hops.add(Life.hop("PLEDGE", Life.PART, last.digest()));
        assertFinds(verdict(), Step.CHAIN, "do not lead to the head");
        life.hops.clear();
        assertFinds(verdict(), Step.CHAIN, "do not lead to the head");
    }

    @Test
    void a_path_over_a_record_whose_versions_are_not_there() {
        life.versions.subList(0, 3).clear();
        life.acts.subList(0, 2).clear();
        assertFinds(verdict(), Step.CHAIN, "not those of the completed acts");
    }

    @Test
    void an_attestation_by_one_organisation_twice_or_alone() {
        Version last = life.versions.getLast();
        life.attestations.set(0, life.attestation(last, List.of(forge.peer(B), forge.peer(B))));
        assertFinds(verdict(), Step.ATTESTATION, "endorsement of BankB", "stands there twice");
        life.attestations.set(0, life.attestation(last, List.of(forge.peer(W))));
        assertFinds(verdict(), Step.ATTESTATION, "these have: [Regulator]");
    }

    @Test
    void an_attestation_of_another_key_or_version_or_of_one_thing_only() {
        Attestation record = life.attestations.getFirst();
        life.attestations.set(
                0, life.attestation(without(life.versions.getFirst()), List.of(forge.peer(B), forge.peer(W))));
        assertFinds(verdict(), Step.ATTESTATION, "the question was about something else");
        life.attestations.set(
                0, life.attestation(without(life.versions.get(3)), List.of(forge.peer(B), forge.peer(W))));
        assertFinds(verdict(), Step.ATTESTATION, "what stands at the key is not the last version in the file");
        life.attestations.set(0, life.attestations.getLast());
        assertFinds(verdict(), Step.ATTESTATION, "something else");
        life.attestations.set(0, record);
        life.attestations.removeLast();
        assertFinds(verdict(), Step.ATTESTATION, "There must be two attestations");
    }

    @Test
    void an_attestation_shown_otherwise_than_it_was_signed_or_asked_elsewhere() {
        Attestation record = life.attestations.getFirst();
        Attestation day = life.attestations.getLast();
        life.attestations.set(
                1,
                new Attestation(
                        day.payload().replace("2026", "2027"), day.signed(), day.request(), day.endorsements()));
        assertFinds(verdict(), Step.ATTESTATION, "Attestation of day", "shown otherwise than it was signed");
        life.attestations.set(1, day);
        life.attestations.set(
                0, new Attestation(record.payload(), record.signed(), day.request(), record.endorsements()));
        assertFinds(verdict(), Step.ATTESTATION, "answer to another question");
        Attestation.Endorsement one = record.endorsements().getFirst();
        Attestation.Endorsement renamed =
                new Attestation.Endorsement(A, one.identity(), one.certificate(), one.signature());
        life.attestations.set(
                0,
                new Attestation(
                        record.payload(),
                        record.signed(),
                        record.request(),
                        List.of(renamed, record.endorsements().getLast())));
        assertFinds(verdict(), Step.ATTESTATION, "named otherwise than it signed");
    }
}
