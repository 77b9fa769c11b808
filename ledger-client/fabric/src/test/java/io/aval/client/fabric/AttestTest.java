package io.aval.client.fabric;

import static io.aval.client.fabric.fake.Consortium.BANK_A;
import static io.aval.client.fabric.fake.Consortium.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Attestation;
import io.aval.client.Signer;
import io.aval.client.fabric.certificate.Pem;
import io.aval.client.fabric.fake.FakeEndorsers;
import io.aval.client.fabric.fake.FakePeer.Answer;
import io.aval.client.fabric.fake.Refusing;
import io.aval.client.identity.Authority;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.NodeRole;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import io.grpc.Status;
import java.io.IOException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attestations hold what was signed, and what does not hold is no attestation. */
class AttestTest {

    private static final SortedSet<Organisation> BOTH = new TreeSet<>(List.of(BANK_A, REGULATOR));
    private static final String ANSWER = "{\"day\":\"2026-11-23\",\"key\":\"day\"}";

    private Bank bank;

    @BeforeEach
    void open() throws IOException {
        bank = new Bank();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    private void answers(Answer<EndorseRequest, EndorseResponse> answer) {
        bank.first.onEndorse = answer;
    }

    private FakeEndorsers signedBy(Signer... peers) {
        return new FakeEndorsers(List.of(peers), "aval", 200, ANSWER);
    }

    private String refusal() {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> bank.ledger.attest(bank.signer, "day", BOTH));
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.refusal().code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
        return refused.refusal().details().getOrDefault("why", "");
    }

    @Test
    void a_stranger_can_check_each_signature() throws Exception {
        Signer own = bank.consortium.peer(BANK_A);
        answers(signedBy(bank.consortium.peer(REGULATOR), own)::endorse);
        Attestation attestation = bank.ledger.attest(bank.signer, "day", BOTH);
        assertThat(attestation.payload()).isEqualTo(ANSWER);
        assertThat(attestation.endorsements()).extracting("organisation").containsExactly(BANK_A, REGULATOR);
        for (Attestation.Endorsement endorsement : attestation.endorsements()) {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(Pem.certificate(decoded(endorsement.certificate())));
            verifier.update(decoded(attestation.signed()));
            verifier.update(decoded(endorsement.identity()));
            assertThat(verifier.verify(decoded(endorsement.signature()))).isTrue();
        }
        assertThat(decoded(attestation.endorsements().getFirst().certificate()))
                .isEqualTo(own.certificate().getEncoded());
        assertThat(bank.first.submitted).as("never ordered").isEmpty();
    }

    @Test
    void a_record_that_changes_meanwhile_is_asked_for_again() {
        AtomicInteger asked = new AtomicInteger();
        FakeEndorsers agreed = signedBy(bank.consortium.peer(BANK_A), bank.consortium.peer(REGULATOR));
        answers(request -> {
            if (asked.incrementAndGet() < 3) {
                throw Refusing.error(Status.Code.ABORTED, "", "Regulator", "ProposalResponsePayloads do not match");
            }
            return agreed.endorse(request);
        });
        assertThat(bank.ledger.attest(bank.signer, "day", BOTH).endorsements()).hasSize(2);
    }

    @Test
    void a_signature_that_does_not_hold_is_no_attestation() {
        Signer own = bank.consortium.peer(BANK_A);
        Authority forged = Authority.create("Regulator", "identity", InstantSource.system());
        Signer client =
                new KeySigner(REGULATOR, bank.consortium.authority(REGULATOR).identity(NodeRole.CLIENT, "client"));
        Signer foreign = new KeySigner(REGULATOR, forged.identity(NodeRole.PEER, "peer"));
        Signer otherOrganisation =
                new KeySigner(REGULATOR, bank.consortium.authority(BANK_A).identity(NodeRole.PEER, "peer"));
        for (Signer second :
                List.of(own, client, foreign, otherOrganisation, new Mute(bank.consortium.peer(REGULATOR)))) {
            answers(signedBy(own, second)::endorse);
            assertThat(refusal()).contains("no signature of its peer holds");
        }
    }

    @Test
    void an_answer_to_something_else_is_no_attestation() {
        FakeEndorsers good = signedBy(bank.consortium.peer(BANK_A), bank.consortium.peer(REGULATOR));
        EndorseRequest[] other = new EndorseRequest[1];
        answers(request -> {
            other[0] = request;
            return good.endorse(request);
        });
        bank.ledger.attest(bank.signer, "charter", BOTH);
        answers(request -> good.endorse(other[0]));
        assertThat(refusal()).contains("another proposal");
        answers(new FakeEndorsers(good.peers(), "other", 200, ANSWER)::endorse);
        assertThat(refusal()).contains("another contract's");
        answers(new FakeEndorsers(good.peers(), "aval", 404, ANSWER)::endorse);
        assertThat(refusal()).contains("no success");
    }

    /** Signs something else than it is given. */
    private record Mute(Signer signer) implements Signer {
        @Override
        public Organisation organisation() {
            return signer.organisation();
        }

        @Override
        public X509Certificate certificate() {
            return signer.certificate();
        }

        @Override
        public byte[] sign(byte[] digest) {
            return signer.sign(new byte[32]);
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
