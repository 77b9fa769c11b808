package io.aval.client.fabric;

import static io.aval.client.fabric.fake.Consortium.BANK_A;
import static io.aval.client.fabric.fake.Consortium.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.ValidationCode;
import io.aval.client.fabric.fake.Consortium;
import io.aval.client.fabric.fake.FakeState;
import io.aval.client.fabric.fake.Refusing;
import io.aval.client.identity.Authority;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an envelope to an outcome, whatever the peers say on the way. */
class SubmissionTest {

    private Bank bank;

    @BeforeEach
    void open() throws IOException {
        bank = new Bank();
        commitsAs(TxValidationCode.VALID);
    }

    @AfterEach
    void close() {
        bank.close();
    }

    private void commitsAs(TxValidationCode code) {
        bank.first.onSubmit = request -> {
            bank.state.commit(request.getTransactionId(), code);
            return SubmitResponse.getDefaultInstance();
        };
        bank.second.onSubmit = bank.first.onSubmit;
    }

    private static StatusRuntimeException lag() {
        return Refusing.error(Status.Code.ABORTED, "", "Regulator", Refusing.contract("STALE_OPENING"));
    }

    private static StatusRuntimeException tooFew() {
        return Refusing.error(Status.Code.UNAVAILABLE, "insufficient number of orderers could successfully process");
    }

    /** The first errors in turn, then success. */
    private void endorsesAfter(StatusRuntimeException... errors) {
        Queue<StatusRuntimeException> left = new ConcurrentLinkedQueue<>(List.of(errors));
        bank.first.onEndorse = request -> {
            StatusRuntimeException error = left.poll();
            if (error != null) {
                throw error;
            }
            return bank.endorsers.endorse(request);
        };
    }

    private Outcome outcome() {
        return bank.ledger.submit(bank.submission()).join();
    }

    private Refusal refused(Submission submission) {
        Outcome outcome = bank.ledger.submit(submission).join();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void a_good_envelope_is_committed_and_only_its_endorsers_see_it() throws Exception {
        Submission submission = bank.submission();
        Outcome outcome = bank.ledger.submit(submission).join();
        EndorseRequest request = bank.first.endorsed.getFirst();
        assertThat(outcome).isEqualTo(new Outcome.Committed(request.getTransactionId(), 1));
        assertThat(request.getEndorsingOrganizationsList()).containsExactly("BankA", "Regulator");
        String text = submission.envelope().canonical();
        assertThat(FakeState.Called.of(request.getProposedTransaction()).arguments())
                .containsExactly("act", Digest.of(text).value());
        assertThat(request.getProposedTransaction().getProposalBytes().toStringUtf8())
                .contains(text);
        assertThat(new String(bank.first.submitted.getFirst().toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(text.substring(0, 40));
        assertThat(bank.second.endorsed).isEmpty();
    }

    @Test
    void an_endorser_that_lags_is_asked_again_with_the_same_proposal() {
        endorsesAfter(lag(), lag());
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(bank.first.endorsed).hasSize(3);
        assertThat(bank.first.endorsed.stream()
                        .map(EndorseRequest::getProposedTransaction)
                        .distinct())
                .as("the same octets, signature included")
                .hasSize(1);
    }

    @Test
    void a_lag_that_persists_is_refused_and_nothing_is_ordered() {
        endorsesAfter(lag(), lag(), lag(), lag());
        assertThat(refused(bank.submission()).code()).isEqualTo(Code.STALE_OPENING);
        assertThat(bank.first.endorsed).hasSize(Bank.QUICK.tries());
        assertThat(bank.first.submitted).isEmpty();
    }

    @Test
    void endorsers_that_disagree_are_asked_a_few_times() {
        StatusRuntimeException differ =
                Refusing.error(Status.Code.ABORTED, "", "BankA", "ProposalResponsePayloads do not match");
        endorsesAfter(differ);
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
        endorsesAfter(differ, differ, differ, differ);
        assertThat(refused(bank.submission()))
                .isEqualTo(Code.LEDGER_UNAVAILABLE.refusal("why", "the endorsers' answers disagree"));
    }

    @Test
    void what_all_endorsers_refuse_is_refused_at_once() {
        String text = Refusing.contract("BILL_STATE");
        endorsesAfter(Refusing.error(Status.Code.ABORTED, "", "BankA", text, "Regulator", text));
        assertThat(refused(bank.submission())).isEqualTo(Code.BILL_STATE.refusal("id", "1"));
        assertThat(bank.first.endorsed).hasSize(1);
    }

    @Test
    void another_own_gateway_is_asked_when_one_does_not_answer() {
        bank.first.close();
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(bank.second.submitted).hasSize(1);
        bank.second.onEndorse = request -> {
            throw Refusing.error(Status.Code.UNAVAILABLE, "failed to find any endorsing peers for org(s): Regulator");
        };
        Refusal refusal = refused(bank.submission());
        assertThat(refusal.code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(refusal.details().get("why")).isNotEmpty();
    }

    @Test
    void who_is_no_member_or_nobody_at_all_is_not_asked() {
        assertThat(refused(Bank.submission(bank.signer, Bank.DEADLINE, new Organisation("Stranger")))
                        .code())
                .isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused(Bank.submission(bank.signer, Bank.DEADLINE)).code()).isEqualTo(Code.MISSING_FIELD);
        assertThat(refused(Bank.submission(bank.signer, Duration.ZERO, BANK_A, REGULATOR))
                        .code())
                .isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(bank.first.endorsed).isEmpty();
    }

    @Test
    void a_certificate_outside_its_time_is_not_shown_to_the_network() {
        Instant now = Instant.now();
        for (Instant made : List.of(now.minus(Duration.ofDays(800)), now.plus(Duration.ofDays(2)))) {
            Signer signer = Consortium.client(BANK_A, Authority.create("BankA", "identity", InstantSource.fixed(made)));
            assertThat(refused(Bank.submission(signer, Bank.DEADLINE, BANK_A, REGULATOR))
                            .code())
                    .isEqualTo(Code.CERTIFICATE_OUT_OF_DATE);
        }
        assertThat(bank.first.endorsed).isEmpty();
    }

    @Test
    void what_the_validator_found_invalid_is_told_by_its_code() {
        commitsAs(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(outcome())
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(ValidationCode.MVCC_READ_CONFLICT));
        commitsAs(TxValidationCode.BAD_RWSET);
        assertThat(outcome())
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(ValidationCode.INVALID_OTHER_REASON));
    }

    @Test
    void an_error_of_the_orderers_says_nothing_and_the_transaction_is_looked_up() {
        for (TxValidationCode code : List.of(TxValidationCode.VALID, TxValidationCode.ENDORSEMENT_POLICY_FAILURE)) {
            bank.first.onSubmit = request -> {
                bank.state.commit(request.getTransactionId(), code);
                throw tooFew();
            };
            bank.first.submitted.clear();
            Class<?> expected = code == TxValidationCode.VALID ? Outcome.Committed.class : Outcome.Invalid.class;
            assertThat(outcome()).isInstanceOf(expected);
            assertThat(bank.first.submitted).as("sent once").hasSize(1);
        }
    }

    @Test
    void a_transaction_that_no_peer_knows_is_sent_again_as_it_is() {
        Queue<StatusRuntimeException> errors = new ArrayDeque<>(List.of(tooFew()));
        bank.first.onSubmit = request -> {
            if (!errors.isEmpty()) {
                throw errors.remove();
            }
            bank.state.commit(request.getTransactionId(), TxValidationCode.VALID);
            return SubmitResponse.getDefaultInstance();
        };
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(bank.first.submitted).hasSize(2);
        assertThat(bank.first.submitted.stream().distinct())
                .as("the same octets")
                .hasSize(1);
        assertThat(bank.first.endorsed).as("endorsed once").hasSize(1);
    }

    @Test
    void a_transaction_that_stays_absent_is_unknown_and_was_sent_again_a_bounded_number_of_times() {
        bank.first.onSubmit = request -> {
            throw tooFew();
        };
        bank.second.onSubmit = bank.first.onSubmit;
        Outcome outcome = bank.ledger
                .submit(Bank.submission(bank.signer, Duration.ofSeconds(4), BANK_A, REGULATOR))
                .join();
        assertThat(outcome)
                .isEqualTo(new Outcome.Unknown(bank.first.endorsed.getFirst().getTransactionId()));
        assertThat(bank.first.submitted.size() + bank.second.submitted.size()).isEqualTo(1 + Bank.QUICK.resends());
    }

    @Test
    void the_outcome_is_looked_up_at_another_gateway_when_the_first_dies_after_sending() {
        bank.first.onSubmit = request -> {
            bank.state.commit(request.getTransactionId(), TxValidationCode.VALID);
            bank.first.close();
            throw Status.UNAVAILABLE.asRuntimeException();
        };
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(bank.second.submitted).isEmpty();
    }

    @Test
    void of_two_copies_the_first_ones_fate_counts() {
        bank.first.onSubmit = request -> {
            if (bank.first.submitted.size() == 2) {
                bank.state.commit(request.getTransactionId(), TxValidationCode.VALID);
            }
            throw tooFew();
        };
        bank.first.onStatus = request -> {
            if (bank.first.submitted.size() < 2) {
                throw Refusing.error(Status.Code.DEADLINE_EXCEEDED, "not committed");
            }
            return CommitStatusResponse.newBuilder()
                    .setResult(TxValidationCode.DUPLICATE_TXID)
                    .setBlockNumber(7)
                    .build();
        };
        bank.second.onStatus = bank.first.onStatus;
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void closing_leaves_no_outcome_open() throws Exception {
        CountDownLatch endorsing = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        bank.first.onEndorse = request -> {
            endorsing.countDown();
            await(closed);
            return bank.endorsers.endorse(request);
        };
        CompletableFuture<Outcome> notSent = bank.ledger.submit(bank.submission());
        endorsing.await();
        bank.ledger.close();
        assertThat(notSent.join()).isInstanceOf(Outcome.Refused.class);
        closed.countDown();
        assertThat(refused(bank.submission()).code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(bank.first.submitted).isEmpty();
    }

    @Test
    void closing_makes_what_was_sent_unknown() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        bank.first.onSubmit = request -> {
            sent.countDown();
            return SubmitResponse.getDefaultInstance();
        };
        CompletableFuture<Outcome> outcome = bank.ledger.submit(bank.submission());
        sent.await();
        bank.ledger.close();
        assertThat(outcome.join()).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void a_full_window_holds_the_caller_up_to_the_deadline() {
        CountDownLatch over = new CountDownLatch(1);
        bank.first.onEndorse = request -> {
            await(over);
            return bank.endorsers.endorse(request);
        };
        List<CompletableFuture<Outcome>> inFlight = IntStream.range(0, Bank.QUICK.window())
                .mapToObj(i -> bank.ledger.submit(bank.submission()))
                .toList();
        Refusal refusal = refused(Bank.submission(bank.signer, Duration.ofMillis(50), BANK_A, REGULATOR));
        assertThat(refusal.details()).containsEntry("why", "too many submissions are in flight");
        over.countDown();
        inFlight.forEach(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Committed.class));
        assertThat(outcome()).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void a_signer_that_cannot_sign_is_a_refusal_too() {
        Signer broken = new Signer() {
            @Override
            public Organisation organisation() {
                return BANK_A;
            }

            @Override
            public X509Certificate certificate() {
                return bank.signer.certificate();
            }

            @Override
            public byte[] sign(byte[] digest) {
                throw new IllegalStateException("the token was pulled out");
            }
        };
        assertThat(refused(Bank.submission(broken, Bank.DEADLINE, BANK_A, REGULATOR))
                        .details()
                        .get("why"))
                .contains("the token was pulled out");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
