package io.aval.client.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Attestation;
import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.Vault;
import io.aval.client.identity.Authority;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.KeySigner;
import io.aval.rules.act.Charter;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the behavioural suite does not show: doors, deadlines, closing, and what an attestation consists of. */
class EmbeddedLedgerTest {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Organisation BANK_A = new Organisation("BankA");
    private static final Organisation REGULATOR = new Organisation("Regulator");
    private static final BusinessDay TODAY = BusinessDay.of("2026-11-23");

    @TempDir
    Path folder;

    private EmbeddedBackend backend;
    private Ledger ledger;
    private Signer regulator;

    @BeforeEach
    void open() {
        backend = new EmbeddedBackend(folder, EmbeddedLedgers::ledger);
        ledger = backend.ledger(REGULATOR);
        regulator = backend.signer(REGULATOR, Role.REGULATOR, new Handle("regulator-0000"));
    }

    @AfterEach
    void close() {
        backend.close();
    }

    private static Submission founding(Signer signer, Duration deadline, String... endorsers) {
        Charter charter = new Charter(
                List.of(REGULATOR), List.of(BANK_A, new Organisation("BankB"), new Organisation("Platform")));
        OrderActs.Found found = new OrderActs.Found(charter, TODAY, Digest.of("a test key"));
        Envelope envelope = new Envelope(1, "found", Digest.of("salt"), List.of(Law.json(found)), List.of());
        TreeSet<Organisation> named = new TreeSet<>();
        for (String endorser : endorsers) {
            named.add(new Organisation(endorser));
        }
        return new Submission(signer, envelope, named, deadline);
    }

    private Code refused(Submission submission) {
        Outcome outcome = ledger.submit(submission).join();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal().code();
    }

    private String found() {
        Outcome outcome = ledger.submit(founding(regulator, DEADLINE, "BankA", "Regulator"))
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        return ((Outcome.Committed) outcome).txId();
    }

    @Test
    void a_signer_of_a_foreign_authority_is_refused() {
        Authority foreign = Authority.create("Regulator", "forged", InstantSource.system());
        Signer forger = new KeySigner(
                REGULATOR, foreign.client(new ClientAttributes(Role.REGULATOR, new Handle("regulator-0000"))));
        assertThat(refused(founding(forger, DEADLINE, "BankA", "Regulator"))).isEqualTo(Code.BAD_SIGNATURE);
        assertThat(ledger.height(regulator)).isEqualTo(1);
    }

    @Test
    void endorsers_are_members_and_at_least_one() {
        assertThat(refused(founding(regulator, DEADLINE, "Stranger"))).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused(founding(regulator, DEADLINE))).isEqualTo(Code.MISSING_FIELD);
    }

    @Test
    void a_deadline_that_has_passed_before_ordering_is_a_refusal() {
        assertThat(refused(founding(regulator, Duration.ZERO, "BankA", "Regulator")))
                .isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(ledger.height(regulator)).isEqualTo(1);
    }

    @Test
    void a_refusal_of_the_contract_keeps_its_code() {
        found();
        assertThat(refused(founding(regulator, DEADLINE, "BankA", "Regulator"))).isEqualTo(Code.REQUEST_DONE);
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> ledger.read(regulator, Vault.of(BANK_A), "00".repeat(32)));
        assertThat(refused.refusal().code()).isEqualTo(Code.NO_DEPOSIT);
    }

    @Test
    void events_come_in_the_clients_form_and_a_wrong_checkpoint_is_refused() throws Exception {
        String txId = found();
        try (EventStream events = ledger.events(regulator, Checkpoint.START)) {
            LedgerEvent event = events.next(DEADLINE).orElseThrow();
            assertThat(event.position()).isEqualTo(new Checkpoint(1, txId));
            assertThat(event.changes()).extracting(LedgerEvent.Change::key).containsExactly("charter", "day");
        }
        assertThatThrownBy(() -> ledger.events(regulator, new Checkpoint(1, "00".repeat(32))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void closing_one_way_in_ends_its_streams_and_leaves_the_others() throws Exception {
        try (ExecutorService waiter = Executors.newSingleThreadExecutor();
                EventStream events = ledger.events(regulator, Checkpoint.START)) {
            Future<Optional<LedgerEvent>> next = waiter.submit(() -> events.next(Duration.ofHours(1)));
            ledger.close();
            assertThat(next.get()).isEmpty();
        }
        assertThat(refused(founding(regulator, DEADLINE, "BankA", "Regulator"))).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThatThrownBy(() -> ledger.height(regulator)).isInstanceOf(RefusedException.class);
        assertThat(backend.ledger(BANK_A).height(regulator)).isEqualTo(1);
    }

    @Test
    void a_closed_network_refuses_instead_of_failing() {
        backend.ledgers().close();
        assertThat(refused(founding(regulator, DEADLINE, "BankA", "Regulator"))).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThatThrownBy(() -> ledger.find(regulator, "00".repeat(32))).isInstanceOf(RefusedException.class);
    }

    @Test
    void an_attestation_is_signed_by_each_peer_and_names_what_it_read() throws Exception {
        found();
        Attestation attestation = ledger.attest(regulator, "day", new TreeSet<>(List.of(BANK_A, REGULATOR)));
        assertThat(attestation.payload()).contains("2026-11-23");
        byte[] signed = Base64.getDecoder().decode(attestation.signed());
        for (Attestation.Endorsement endorsement : attestation.endorsements()) {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(certificate(endorsement).getPublicKey());
            verifier.update(signed);
            verifier.update(Base64.getDecoder().decode(endorsement.identity()));
            assertThat(verifier.verify(Base64.getDecoder().decode(endorsement.signature())))
                    .isTrue();
        }
        ChaincodeAction action = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(signed).getExtension());
        assertThat(action.getResponse().getPayload().toStringUtf8()).isEqualTo(attestation.payload());
        KVRWSet reads = KVRWSet.parseFrom(
                TxReadWriteSet.parseFrom(action.getResults()).getNsRwset(0).getRwset());
        assertThat(reads.getReadsList()).extracting(KVRead::getKey).contains("day");
        assertThat(reads.getReads(0).getVersion().getBlockNum()).isEqualTo(1);
    }

    private static X509Certificate certificate(Attestation.Endorsement endorsement) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(endorsement.certificate())));
    }
}
