package io.aval.client.embedded.ordering;

import static io.aval.client.embedded.ScriptedLedger.A_AND_WITNESS;
import static io.aval.client.embedded.ScriptedLedger.B_AND_WITNESS;
import static io.aval.client.embedded.transaction.ValidationCode.DUPLICATE_TXID;
import static io.aval.client.embedded.transaction.ValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static io.aval.client.embedded.transaction.ValidationCode.MVCC_READ_CONFLICT;
import static io.aval.client.embedded.transaction.ValidationCode.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.store.Location;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ValidationCode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdicts, as they were seen on a Fabric network. */
class ValidationTest {
    @TempDir
    Path folder;

    private ScriptedLedger ledger;

    @BeforeEach
    void open() {
        ledger = new ScriptedLedger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Reads a record and writes it again, as every act does. */
    private static Consumer<ChaincodeStub> touch(String key) {
        return stub -> {
            stub.getState(key);
            stub.putStringState(key, stub.getTxId());
        };
    }

    /** Touches a record and changes its custodians. */
    private static Consumer<ChaincodeStub> move(String key, String... custodians) {
        return touch(key)
                .andThen(stub -> stub.setStateValidationParameter(
                        key, SignaturePolicy.envelopeOfAny(List.of(custodians)).copy()));
    }

    private void issue(String key) {
        ledger.commit(move(key, "BankA"));
    }

    @Test
    void a_blind_write_never_conflicts() {
        Endorsed one = ledger.endorsed(stub -> stub.putStringState("key", "1"));
        Endorsed two = ledger.endorsed(stub -> stub.putStringState("key", "2"));
        Endorsed three = ledger.endorsed(stub -> stub.delState("key"));
        assertThat(ledger.block(one, two)).containsExactly(VALID, VALID);
        assertThat(ledger.value("key")).isEqualTo("2");
        assertThat(ledger.block(three)).containsExactly(VALID);
    }

    @Test
    void a_key_that_was_absent_and_still_is_does_not_conflict() {
        Endorsed first = ledger.endorsed(touch("new"));
        assertThat(ledger.block(ledger.endorsed(stub -> stub.delState("new")))).containsExactly(VALID);
        assertThat(ledger.block(first)).containsExactly(VALID);
    }

    @Test
    void a_read_conflicts_with_any_later_write_even_of_the_same_value_and_with_a_delete() {
        ledger.put("key", "same");
        Endorsed afterWrite = ledger.endorsed(stub -> stub.getState("key"));
        ledger.put("key", "same");
        assertThat(ledger.block(afterWrite)).containsExactly(MVCC_READ_CONFLICT);

        Endorsed afterDelete = ledger.endorsed(stub -> stub.getState("key"));
        ledger.commit(stub -> stub.delState("key"));
        assertThat(ledger.block(afterDelete)).containsExactly(MVCC_READ_CONFLICT);
    }

    @Test
    void a_key_deleted_and_written_again_has_a_new_version() {
        ledger.put("key", "x");
        Endorsed early = ledger.endorsed(stub -> stub.getState("key"));
        ledger.commit(stub -> stub.delState("key"));
        ledger.put("key", "x");
        assertThat(ledger.block(early)).containsExactly(MVCC_READ_CONFLICT);
    }

    @Test
    void an_invalid_transaction_changes_nothing_and_does_not_stand_in_the_way() {
        ledger.put("key", "x");
        Endorsed stale = ledger.endorsed(touch("key"));
        ledger.put("key", "y");
        Endorsed good = ledger.endorsed(touch("key"));
        assertThat(ledger.block(stale, good)).containsExactly(MVCC_READ_CONFLICT, VALID);
        assertThat(ledger.value("key")).isEqualTo(good.transaction().txId());
    }

    @Test
    void same_block_touch_touch() {
        issue("bill");
        assertThat(ledger.block(ledger.endorsed(touch("bill")), ledger.endorsed(touch("bill"))))
                .containsExactly(VALID, MVCC_READ_CONFLICT);
    }

    @Test
    void same_block_propose_touch_and_propose_propose() {
        issue("bill");
        Endorsed propose = ledger.endorsed(move("bill", "BankA", "BankB"));
        Endorsed touch = ledger.endorsed(touch("bill"));
        Endorsed another = ledger.endorsed(move("bill", "BankA", "Platform"));
        assertThat(ledger.block(propose, touch, another))
                .containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void same_block_answer_withdraw() {
        issue("bill");
        ledger.commit(move("bill", "BankA", "BankB"));
        Endorsed answer = ledger.endorsed(B_AND_WITNESS, move("bill", "BankB"));
        Endorsed withdraw = ledger.endorsed(A_AND_WITNESS, move("bill", "BankA"));
        assertThat(ledger.block(answer, withdraw)).containsExactly(VALID, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void same_block_a_propose_that_dies_of_a_conflict_takes_a_good_touch_with_it() {
        issue("bill");
        Endorsed stale = ledger.endorsed(move("bill", "BankA", "BankB"));
        assertThat(ledger.block(ledger.endorsed(touch("bill")))).containsExactly(VALID);
        Endorsed good = ledger.endorsed(touch("bill"));
        assertThat(ledger.block(stale, good)).containsExactly(MVCC_READ_CONFLICT, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void same_block_a_propose_that_dies_of_its_endorsers_does_not() {
        issue("bill");
        Endorsed foreign = ledger.endorsed(B_AND_WITNESS, move("bill", "BankB"));
        Endorsed good = ledger.endorsed(touch("bill"));
        assertThat(ledger.block(foreign, good)).containsExactly(ENDORSEMENT_POLICY_FAILURE, VALID);
    }

    @Test
    void same_block_two_issues_with_one_tag() {
        assertThat(ledger.block(ledger.endorsed(touch("tag~1")), ledger.endorsed(touch("tag~1"))))
                .containsExactly(VALID, MVCC_READ_CONFLICT);
    }

    @ParameterizedTest(name = "{0} on a record of {1}: {2}")
    @CsvSource({
        "Platform Regulator, BankA,        ENDORSEMENT_POLICY_FAILURE",
        "BankA,              BankA,        ENDORSEMENT_POLICY_FAILURE",
        "Regulator,          BankA,        ENDORSEMENT_POLICY_FAILURE",
        "BankB Regulator,    BankA,        ENDORSEMENT_POLICY_FAILURE",
        "BankA BankB,        BankA,        ENDORSEMENT_POLICY_FAILURE",
        "BankA Regulator,    BankB,        ENDORSEMENT_POLICY_FAILURE",
        "BankA Regulator,    BankA,        VALID",
        "BankB Regulator,    BankA BankB,  VALID",
        "BankA BankB Regulator, BankA,     VALID",
    })
    void an_act_needs_a_custodian_and_the_witness(String endorsers, String custodians, ValidationCode expected) {
        ledger.commit(move("bill", custodians.split(" ", -1)));
        Endorsed act = ledger.endorsed(List.of(endorsers.split(" ", -1)), stub -> {
            touch("bill").accept(stub);
            // Every act writes a new request key, which falls under the chaincode's policy.
            stub.putStringState("req~" + stub.getTxId(), "done");
        });
        assertThat(ledger.block(act)).containsExactly(expected);
    }

    @Test
    void a_keys_policy_replaces_the_chaincodes_and_can_be_weaker() {
        issue("bill");
        Endorsed onlyA = ledger.endorsed(List.of("BankA"), touch("bill"));
        assertThat(ledger.block(onlyA)).containsExactly(VALID);
    }

    @Test
    void the_chaincodes_policy_judges_private_writes_and_transactions_that_write_nothing() {
        issue("bill");
        Endorsed deposit = ledger.endorsed(
                List.of("BankA"), touch("bill").andThen(stub -> stub.putPrivateData("vault-BankB", "k", "v")));
        Endorsed reader = ledger.endorsed(List.of("BankA"), stub -> stub.getState("bill"));
        assertThat(ledger.block(deposit, reader))
                .containsExactly(ENDORSEMENT_POLICY_FAILURE, ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_change_of_policy_must_satisfy_the_old_one() {
        issue("bill");
        Endorsed theft = ledger.endorsed(
                B_AND_WITNESS,
                stub -> stub.setStateValidationParameter(
                        "bill", SignaturePolicy.envelopeOfAny(List.of("BankB")).copy()));
        assertThat(ledger.block(theft)).containsExactly(ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void a_transaction_id_counts_once_and_the_first_one_stays_on_record() {
        Proposal proposal = ledger.proposal("BankA");
        Endorsed original = (Endorsed) ledger.run(proposal, A_AND_WITNESS, stub -> {
            stub.putStringState("key", "x");
            return ScriptedLedger.success();
        });
        assertThat(ledger.block(original, original)).containsExactly(VALID, DUPLICATE_TXID);
        assertThat(ledger.block(original)).containsExactly(DUPLICATE_TXID);
        assertThat(ledger.channel().locate(proposal.txId())).contains(new Location(1, 0, VALID));
    }

    @Test
    void an_invalid_transactions_id_is_used_up_as_well() {
        Endorsed tooFew = ledger.endorsed(List.of("BankA"), stub -> stub.putStringState("key", "x"));
        assertThat(ledger.block(tooFew)).containsExactly(ENDORSEMENT_POLICY_FAILURE);
        assertThat(ledger.block(tooFew)).containsExactly(DUPLICATE_TXID);
    }

    @Test
    void events_are_recorded_for_valid_transactions_only() {
        ledger.put("key", "x");
        Endorsed stale = ledger.endorsed(touch("key").andThen(stub -> stub.setEvent("acts", new byte[] {1})));
        ledger.put("key", "y");
        Endorsed good = ledger.endorsed(touch("key").andThen(stub -> stub.setEvent("acts", new byte[] {2})));
        ledger.block(stale, good);
        assertThat(ledger.channel().events(0, 0, 100, 10))
                .extracting(event -> event.txId())
                .containsExactly(good.transaction().txId());
    }
}
