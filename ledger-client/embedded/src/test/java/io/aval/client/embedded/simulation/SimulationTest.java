package io.aval.client.embedded.simulation;

import static io.aval.client.embedded.ScriptedLedger.A_AND_WITNESS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.configuration.SignaturePolicy;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.store.VersionedValue;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Event;
import io.aval.client.embedded.transaction.Proposal;
import io.aval.client.embedded.transaction.ReadWriteSet.Read;
import io.aval.client.embedded.transaction.ReadWriteSet.Write;
import io.aval.client.embedded.transaction.Version;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationTest {
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

    @Test
    void a_call_does_not_read_its_own_writes() {
        ledger.put("bill~1", "old");
        ledger.commit(stub -> {
            stub.putStringState("bill~1", "new");
            assertThat(stub.getStringState("bill~1")).isEqualTo("old");
            stub.delState("bill~1");
            assertThat(stub.getStringState("bill~1")).isEqualTo("old");
            stub.putStringState("bill~1", "newest");
        });
        assertThat(ledger.value("bill~1")).isEqualTo("newest");
    }

    @Test
    void a_missing_key_reads_as_an_empty_array() {
        Endorsed endorsed =
                ledger.endorsed(stub -> assertThat(stub.getState("nothing")).isEmpty());
        assertThat(endorsed.transaction().readWriteSet().reads()).containsExactly(new Read("nothing", null));
    }

    @Test
    void a_read_records_block_and_transaction_of_the_last_write() {
        ledger.block(
                ledger.endorsed(stub -> stub.putStringState("other", "x")),
                ledger.endorsed(stub -> stub.putStringState("bill~1", "x")));
        Endorsed endorsed = ledger.endorsed(stub -> {
            assertThat(stub.getStringState("bill~1")).isEqualTo("x");
            assertThat(stub.getStateValidationParameter("bill~1")).isNull();
        });
        assertThat(endorsed.transaction().readWriteSet().reads())
                .containsExactly(new Read("bill~1", new Version(1, 1)));
    }

    @Test
    void an_empty_value_deletes() {
        ledger.put("bill~1", "x");
        ledger.commit(stub -> stub.putState("bill~1", new byte[0]));
        assertThat(ledger.state("bill~1")).isNull();
    }

    @Test
    void of_several_writes_of_a_key_the_last_one_counts() {
        Endorsed endorsed = ledger.endorsed(stub -> {
            stub.putStringState("bill~1", "first");
            stub.putStringState("bill~1", "second");
        });
        assertThat(endorsed.transaction().readWriteSet().writes())
                .containsExactly(new Write("bill~1", Bytes.utf8("second")));
    }

    @Test
    void what_the_chaincode_does_to_its_arrays_afterwards_changes_nothing() {
        byte[] value = "kept".getBytes(UTF_8);
        ledger.commit(stub -> {
            stub.putState("bill~1", value);
            value[0] = 'X';
        });
        ledger.commit(stub -> stub.getState("bill~1")[0] = 'X');
        assertThat(ledger.value("bill~1")).isEqualTo("kept");
    }

    @Test
    void a_plain_write_keeps_the_keys_policy_and_a_delete_drops_it() {
        byte[] policy = SignaturePolicy.envelopeOfAny(List.of("BankA")).array();
        ledger.commit(stub -> {
            stub.putStringState("bill~1", "x");
            stub.setStateValidationParameter("bill~1", policy);
        });
        ledger.commit(stub -> {
            assertThat(stub.getStateValidationParameter("bill~1")).isEqualTo(policy);
            stub.putStringState("bill~1", "y");
        });
        assertThat(ledger.state("bill~1")).extracting(VersionedValue::policy).isEqualTo(Bytes.of(policy));
        ledger.commit(stub -> stub.delState("bill~1"));
        ledger.put("bill~1", "z");
        assertThat(ledger.state("bill~1")).extracting(VersionedValue::policy).isEqualTo(Bytes.EMPTY);
    }

    @Test
    void a_policy_alone_keeps_the_value_and_makes_a_new_version() {
        ledger.put("bill~1", "x");
        byte[] policy = SignaturePolicy.envelopeOfAny(List.of("BankA")).array();
        ledger.commit(stub -> {
            stub.setStateValidationParameter("bill~1", policy);
            stub.setStateValidationParameter("absent", policy);
        });
        assertThat(ledger.state("bill~1"))
                .isEqualTo(new VersionedValue(new Version(2, 0), Bytes.of(policy), Bytes.utf8("x")));
        assertThat(ledger.state("absent")).isNull();
    }

    @Test
    void the_last_event_wins() {
        Endorsed endorsed = ledger.endorsed(stub -> {
            stub.setEvent("first", "1".getBytes(UTF_8));
            stub.setEvent("last", "2".getBytes(UTF_8));
            assertThat(stub.getEvent().getEventName()).isEqualTo("last");
        });
        assertThat(endorsed.transaction().event()).isEqualTo(new Event("last", Bytes.utf8("2")));
    }

    @Test
    void a_refusal_reaches_the_caller_with_status_message_and_payload_and_leaves_nothing() {
        Endorsement endorsement = ledger.run(ledger.proposal("BankA"), A_AND_WITNESS, stub -> {
            stub.putStringState("bill~1", "x");
            return new Chaincode.Response(409, "not the holder", "BILL_NOT_HOLDER".getBytes(UTF_8));
        });
        assertThat(endorsement).isEqualTo(new Refused("BankA", 409, "not the holder", Bytes.utf8("BILL_NOT_HOLDER")));
        assertThat(ledger.state("bill~1")).isNull();
    }

    @Test
    void an_exception_of_the_chaincode_is_a_refusal_with_status_500() {
        Refused refused = ledger.refused(ledger.run("BankA", A_AND_WITNESS, stub -> {
            throw new IllegalStateException("out of luck");
        }));
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.message()).isEqualTo("out of luck");
    }

    @Test
    void the_proposal_shows_through_the_stub() {
        Proposal proposal = ledger.proposal("BankA");
        ledger.run(proposal, A_AND_WITNESS, stub -> {
            assertThat(stub.getFunction()).isEqualTo("act");
            assertThat(stub.getParameters()).containsExactly("argument");
            assertThat(stub.getStringArgs()).containsExactly("act", "argument");
            assertThat(stub.getArgs()).containsExactly("act".getBytes(UTF_8), "argument".getBytes(UTF_8));
            assertThat(stub.getChannelId()).isEqualTo("aval");
            assertThat(stub.getTxTimestamp()).isEqualTo(proposal.timestamp());
            assertThat(stub.getCreator())
                    .isEqualTo(proposal.creator().serialized().array());
            assertThat(stub.getTransient()).containsOnlyKeys("envelope");
            assertThat(stub.getTransient().get("envelope")).isEqualTo("secret envelope".getBytes(UTF_8));
            assertThat(stub.getSignedProposal().getProposalBytes().isEmpty()).isFalse();
            return ScriptedLedger.success();
        });
    }

    @Test
    void the_transaction_id_is_the_hash_of_nonce_and_creator() {
        Proposal proposal = ledger.proposal("BankA");
        byte[] nonce = proposal.nonce().array();
        byte[] creator = proposal.creator().serialized().array();
        assertThat(proposal.txId()).isEqualTo(Bytes.sha256(nonce, creator).toHex());
        byte[] epoch = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).array();
        assertThat(proposal.binding()).isEqualTo(Bytes.sha256(nonce, creator, epoch));
    }

    @Test
    void a_call_that_asks_for_its_organisation_runs_once_for_each_and_must_agree() {
        List<String> ran = new ArrayList<>();
        Endorsement agreed = ledger.run("BankA", A_AND_WITNESS, stub -> ran.add(stub.getMspId()));
        assertThat(agreed).isInstanceOf(Endorsed.class);
        assertThat(ran).containsExactly("BankA", "Regulator");

        Refused refused =
                ledger.refused(ledger.run("BankA", A_AND_WITNESS, stub -> stub.putStringState("key", stub.getMspId())));
        assertThat(refused.message()).isEqualTo("ProposalResponsePayloads do not match");
    }

    @Test
    void a_call_that_does_not_ask_runs_once_for_all() {
        List<String> ran = new ArrayList<>();
        Endorsed endorsed = ledger.endorsed(stub -> ran.add(stub.getTxId()));
        assertThat(ran).hasSize(1);
        assertThat(endorsed.transaction().endorsers()).containsExactly("BankA", "Regulator");
    }

    @Test
    void a_stub_is_dead_once_its_call_is_over() {
        List<ChaincodeStub> kept = new ArrayList<>();
        ledger.endorsed(kept::add);
        assertThatThrownBy(() -> kept.getFirst().getState("key")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kept.getFirst().putStringState("key", "x")).isInstanceOf(IllegalStateException.class);
    }

    static Stream<Named<Consumer<ChaincodeStub>>> badCalls() {
        return Stream.of(
                Named.of("an empty key", stub -> stub.putStringState("", "x")),
                Named.of("half a surrogate pair", stub -> stub.putStringState("a\ud800", "x")),
                Named.of("a policy that is none", stub -> stub.setStateValidationParameter("k", new byte[] {1, 2})),
                Named.of("an event without a name", stub -> stub.setEvent("", new byte[0])),
                Named.of("a composite key in a simple range", stub -> stub.getStateByRange("\u0000a", "")),
                Named.of("an unknown collection", stub -> stub.getPrivateData("vault-Nobody", "k")),
                Named.of("a rich query", stub -> stub.getQueryResult("{}")),
                Named.of("a history", stub -> stub.getHistoryForKey("k")),
                Named.of("another chaincode", stub -> stub.invokeChaincode("other", List.of(), "aval")),
                Named.of("a page of a rich query", stub -> stub.getQueryResultWithPagination("{}", 5, "")),
                Named.of("an event named by blanks", stub -> stub.setEvent(" \t", new byte[0])),
                Named.of("a private rich query", stub -> stub.getPrivateDataQueryResult("registry", "{}")));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void refuses(Consumer<ChaincodeStub> badCall) {
        assertThat(ledger.refused(ledger.run("BankA", A_AND_WITNESS, badCall)).status())
                .isEqualTo(500);
    }

    @Test
    void refuses_another_channel_and_a_proposal_that_is_too_large() {
        Proposal good = ledger.proposal("BankA");
        Proposal elsewhere = Proposal.of(
                "other", good.creator(), good.nonce(), good.timestamp(), good.arguments(), good.transientData());
        Proposal large = Proposal.of(
                "aval",
                good.creator(),
                good.nonce(),
                good.timestamp(),
                List.of(Bytes.of(new byte[(1 << 20) + 1])),
                good.transientData());
        for (Proposal bad : List.of(elsewhere, large)) {
            assertThat(ledger.refused(ledger.run(bad, A_AND_WITNESS, stub -> ScriptedLedger.success()))
                            .status())
                    .isEqualTo(500);
        }
    }
}
