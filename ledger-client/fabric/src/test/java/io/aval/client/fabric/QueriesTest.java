package io.aval.client.fabric;

import static io.aval.client.fabric.fake.Consortium.BANK_A;
import static io.aval.client.fabric.fake.Consortium.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.TxStatus;
import io.aval.client.ValidationCode;
import io.aval.client.Vault;
import io.aval.client.fabric.fake.FakeChain;
import io.aval.client.fabric.fake.FakeDelivery;
import io.aval.client.fabric.fake.FakePeer.Answer;
import io.aval.client.fabric.fake.FakeState;
import io.aval.client.fabric.fake.Orderers;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions to own peers. */
class QueriesTest {

    private static final Vault VAULT = Vault.of(BANK_A);
    private static final String TX = "ab".repeat(32);

    private Bank bank;

    @BeforeEach
    void open() throws IOException {
        bank = new Bank();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    private static Code refusal(Runnable question) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, question::run);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.refusal().code();
    }

    @Test
    void a_deposit_is_read_at_own_peers_only() {
        bank.state.deposit(VAULT.name(), TX, "{\"hops\":[],\"openings\":[],\"v\":1}");
        List<EvaluateRequest> asked = new CopyOnWriteArrayList<>();
        Answer<EvaluateRequest, EvaluateResponse> told = bank.first.onEvaluate;
        bank.first.onEvaluate = request -> {
            asked.add(request);
            return told.to(request);
        };
        assertThat(bank.ledger.read(bank.signer, VAULT, TX)).isEqualTo(Deposit.EMPTY);
        assertThat(refusal(() -> bank.ledger.read(bank.signer, VAULT, "00".repeat(32))))
                .isEqualTo(Code.NO_DEPOSIT);
        assertThat(asked)
                .hasSizeGreaterThan(1)
                .allSatisfy(request ->
                        assertThat(request.getTargetOrganizationsList()).containsExactly("BankA"));
    }

    @Test
    void a_peer_that_is_behind_is_not_believed_when_it_has_no_deposit() {
        bank.state.deposit(VAULT.name(), TX, "{\"hops\":[],\"openings\":[],\"v\":1}");
        bank.first.onSubmit = request -> {
            bank.state.commit(request.getTransactionId(), TxValidationCode.VALID, 9);
            return SubmitResponse.getDefaultInstance();
        };
        assertThat(bank.ledger.submit(bank.submission()).join()).isInstanceOf(Outcome.Committed.class);
        FakeState late = new FakeState();
        late.tell(bank.second);
        bank.first.close();
        assertThat(refusal(() -> bank.ledger.read(bank.signer, VAULT, TX))).isEqualTo(Code.DEPOSIT_AWAITED);
        late.commit("some", TxValidationCode.VALID, 9);
        assertThat(refusal(() -> bank.ledger.read(bank.signer, VAULT, TX))).isEqualTo(Code.NO_DEPOSIT);
    }

    @Test
    void a_transaction_is_found_with_its_block_and_code_or_not_at_all() {
        bank.state.commit(TX, TxValidationCode.MVCC_READ_CONFLICT, 4);
        assertThat(bank.ledger.find(bank.signer, TX)).contains(new TxStatus(TX, 4, ValidationCode.MVCC_READ_CONFLICT));
        assertThat(bank.ledger.find(bank.signer, "00".repeat(32))).isEmpty();
        assertThat(bank.ledger.height(bank.signer)).isEqualTo(5);
    }

    @Test
    void what_one_peer_has_not_seen_another_may_have() {
        FakeState late = new FakeState();
        late.tell(bank.first);
        bank.state.commit(TX, TxValidationCode.VALID, 4);
        assertThat(bank.ledger.find(bank.signer, TX)).contains(new TxStatus(TX, 4, ValidationCode.VALID));
    }

    @Test
    void without_a_peer_the_ledger_is_unavailable() {
        bank.first.close();
        bank.second.close();
        assertThat(refusal(() -> bank.ledger.height(bank.signer))).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(refusal(() -> bank.ledger.find(bank.signer, TX))).isEqualTo(Code.LEDGER_UNAVAILABLE);
        assertThat(refusal(() -> bank.ledger.read(bank.signer, VAULT, TX))).isEqualTo(Code.LEDGER_UNAVAILABLE);
    }

    @Test
    void a_checkpoint_that_does_not_stand_in_its_block_is_refused_at_once() throws Exception {
        FakeChain chain = new FakeChain(Orderers.create(false));
        chain.add(FakeChain.Tx.valid(TX));
        FakeDelivery delivery = new FakeDelivery();
        delivery.add(chain.blocks());
        try (Bank other = new Bank(chain.genesis(), List.of(delivery), List.of())) {
            other.state.commit(TX, TxValidationCode.VALID, 1);
            assertThat(refusal(() -> other.ledger.events(other.signer, new Checkpoint(2, TX))))
                    .isEqualTo(Code.BAD_FORMAT);
            EventStream events = other.ledger.events(other.signer, new Checkpoint(1, ""));
            assertThat(events.next(Duration.ofSeconds(10)).orElseThrow().txId()).isEqualTo(TX);
            other.ledger.close();
            assertThat(events.next(Duration.ofHours(1)))
                    .as("closed with the ledger")
                    .isEmpty();
            assertThat(refusal(() -> other.ledger.events(other.signer, Checkpoint.START)))
                    .isEqualTo(Code.LEDGER_UNAVAILABLE);
        }
    }

    @Test
    void a_redelivery_is_endorsed_with_the_witness() {
        bank.first.onSubmit = request -> {
            bank.state.commit(request.getTransactionId(), TxValidationCode.VALID);
            return SubmitResponse.getDefaultInstance();
        };
        Signer signer = bank.signer;
        Organisation to = new Organisation("BankB");
        assertThat(bank.ledger
                        .redeliver(signer, "r", to, List.of(), Bank.DEADLINE)
                        .join())
                .isInstanceOf(Outcome.Committed.class);
        assertThat(bank.first.endorsed.getFirst().getEndorsingOrganizationsList())
                .containsExactly(BANK_A.value(), REGULATOR.value());
    }
}
