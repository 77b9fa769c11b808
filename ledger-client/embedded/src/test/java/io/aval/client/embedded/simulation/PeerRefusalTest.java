package io.aval.client.embedded.simulation;

import static io.aval.client.embedded.ScriptedLedger.A_AND_WITNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.embedded.ScriptedLedger;
import io.aval.client.embedded.simulation.Endorsement.Refused;
import io.aval.client.embedded.transaction.Proposal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hyperledger.fabric.contract.ContractRuntimeException;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chaincode sees of a peer's refusal, and what the peer says. */
class PeerRefusalTest {
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

    private static Arguments refusal(String request, String text, Consumer<ChaincodeStub> call) {
        return Arguments.of(request, text, call);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "GET_QUERY_RESULT",
                        "ExecuteQuery not supported for leveldb",
                        stub -> stub.getQueryResult("{}")),
                refusal(
                        "GET_QUERY_RESULT",
                        "ExecuteQueryWithMetadata not supported for leveldb",
                        stub -> stub.getQueryResultWithPagination("{}", 5, "")),
                refusal("GET_HISTORY_FOR_KEY", "history database is not enabled", stub -> stub.getHistoryForKey("k")),
                refusal(
                        "GET_STATE",
                        "collection aval/aval/vault-Nobody could not be found",
                        stub -> stub.getPrivateData("vault-Nobody", "k")),
                refusal(
                        "GET_PRIVATE_DATA_HASH",
                        "collection [vault-Nobody] not defined in the collection config for chaincode [aval]",
                        stub -> stub.getPrivateDataHash("vault-Nobody", "k")),
                refusal(
                        "GET_STATE",
                        "tx creator does not have read access permission on privatedata in chaincodeName:aval"
                                + " collectionName: vault-BankB",
                        stub -> stub.getPrivateData("vault-BankB", "k")));
    }

    static Stream<Arguments> refusalsOfCombinations() {
        return Stream.of(
                refusal(
                        "INVOKE_CHAINCODE",
                        "failed to find ledger for channel: other",
                        stub -> stub.invokeChaincode("aval", List.of(), "other")),
                refusal(
                        "INVOKE_CHAINCODE",
                        "execute failed: error sending: txid: TX(aval) exists",
                        stub -> stub.invokeChaincode("aval", List.of(), "aval")),
                refusal(
                        "PUT_STATE",
                        "txid [TX]: unsuppored transaction. Transaction has already performed a paginated query. Writes"
                                + " are not allowed",
                        stub -> {
                            stub.getStateByRangeWithPagination("", "", 5, "");
                            stub.putStringState("k", "x");
                        }),
                refusal(
                        "GET_STATE_BY_RANGE",
                        "txid [TX]: unsuppored transaction. Queries on pvt data is supported only in a read-only"
                                + " transaction",
                        stub -> {
                            stub.delState("k");
                            stub.getPrivateDataByRange("registry", "", "");
                        }));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"refusals", "refusalsOfCombinations"})
    void the_chaincode_sees_the_shims_words_and_the_refusal_has_the_peers(
            String request, String text, Consumer<ChaincodeStub> call) {
        Proposal proposal = ledger.proposal("BankA");
        ledger.run(proposal, A_AND_WITNESS, stub -> {
            ContractRuntimeException seen =
                    catchThrowableOfType(ContractRuntimeException.class, () -> call.accept(stub));
            assertThat(seen.getMessage())
                    .isEqualTo("[" + proposal.txId().substring(0, 8) + "]Unsuccessful response received.");
            return ScriptedLedger.success();
        });
        Refused refused = ledger.refused(ledger.run(proposal, A_AND_WITNESS, stub -> {
            call.accept(stub);
            return ScriptedLedger.success();
        }));
        assertThat(refused.message())
                .isEqualTo(request + " failed: transaction ID: " + proposal.txId() + ": "
                        + text.replace("TX", proposal.txId()));
    }
}
