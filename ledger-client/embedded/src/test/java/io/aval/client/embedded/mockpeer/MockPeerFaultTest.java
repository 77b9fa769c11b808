package io.aval.client.embedded.mockpeer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.aval.client.embedded.program.EmbeddedProgramLedger;
import io.aval.client.embedded.program.ProgramMain;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.embedded.simulation.PeerSide;
import io.aval.client.suite.program.ProgramLedger.Request;
import io.aval.client.suite.program.ProgramLedger.Simulation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations that go wrong. */
class MockPeerFaultTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private ChaincodeProcess process;

    @BeforeEach
    void start() throws Exception {
        process = ChaincodeProcess.startOne(ProgramMain.class, folder, "BankA");
    }

    @AfterEach
    void end() {
        process.close();
    }

    private EmbeddedProgramLedger ledger(String name, EmbeddedChaincode chaincode) {
        return new EmbeddedProgramLedger(folder.resolve(name), EmbeddedProgramLedger.NETWORK, chaincode);
    }

    private static Request write(String key) {
        return new Request("BankA", List.of("BankA"), List.of("run", "p", "put " + key + " 1\nget " + key));
    }

    @Test
    void the_chaincode_registers_under_its_id() {
        assertThat(process.peer().chaincodeId()).contains("contract:1");
    }

    @Test
    void messages_that_make_no_sense_disturb_nothing() {
        process.peer()
                .send(ChaincodeMessage.newBuilder()
                        .setType(ChaincodeMessage.Type.KEEPALIVE)
                        .setTxid("unknown")
                        .build());
        process.peer()
                .send(ChaincodeMessage.newBuilder()
                        .setType(ChaincodeMessage.Type.RESPONSE)
                        .setChannelId("aval")
                        .setTxid("unknown")
                        .setPayload(ByteString.copyFromUtf8("to nobody"))
                        .build());
        try (EmbeddedProgramLedger ledger = ledger("ledger", process.peer())) {
            assertThat(ledger.simulate(write("a"))).isInstanceOf(Simulation.Endorsed.class);
        }
    }

    @Test
    void several_transactions_are_under_way_at_once() throws Exception {
        try (EmbeddedProgramLedger ledger = ledger("ledger", process.peer());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Simulation>> calls = java.util.stream.IntStream.range(0, 40)
                    .<Callable<Simulation>>mapToObj(i -> () -> ledger.simulate(write("k" + i)))
                    .toList();
            for (Future<Simulation> simulation : threads.invokeAll(calls)) {
                assertThat(simulation.get()).isInstanceOf(Simulation.Endorsed.class);
            }
        }
    }

    /** The same stub, whose peer finds the chaincode dead when it has answered its first request. */
    private ChaincodeStub dyingAtFirstRequest(ChaincodeStub stub) {
        ClassLoader loader = getClass().getClassLoader();
        PeerSide real = ((PeerSide.Behind) stub).peerSide();
        Object peer = Proxy.newProxyInstance(loader, new Class<?>[] {PeerSide.class}, (proxy, method, arguments) -> {
            process.kill();
            return method.invoke(real, arguments);
        });
        return (ChaincodeStub) Proxy.newProxyInstance(
                loader,
                new Class<?>[] {ChaincodeStub.class, PeerSide.Behind.class},
                (proxy, method, arguments) ->
                        method.getName().equals("peerSide") ? peer : method.invoke(stub, arguments));
    }

    @Test
    void a_chaincode_that_ends_in_the_middle_of_a_transaction_refuses_it_and_all_later_ones() {
        EmbeddedChaincode ending = stub -> process.peer().invoke(dyingAtFirstRequest(stub));
        try (EmbeddedProgramLedger ledger = ledger("ledger", ending)) {
            assertThat(ledger.simulate(write("a"))).isInstanceOf(Simulation.Refused.class);
            assertThat(ledger.simulate(write("a")))
                    .isInstanceOfSatisfying(
                            Simulation.Refused.class,
                            refused -> assertThat(refused.message()).contains("chaincode"));
        }
    }

    @Test
    void a_peer_without_a_certificate_is_not_served() {
        assertThatThrownBy(() -> new MockPeer(process.certificates().namelessChannel(process.port()), SHORT))
                .isInstanceOf(ChaincodeGone.class);
        try (EmbeddedProgramLedger ledger = ledger("ledger", process.peer())) {
            assertThat(ledger.simulate(write("a"))).isInstanceOf(Simulation.Endorsed.class);
        }
    }

    @Test
    void a_peer_with_a_certificate_of_another_organisation_is_not_served() throws Exception {
        Certificates stranger = new Certificates("BankB", folder.resolve("BankA"));
        assertThatThrownBy(() -> new MockPeer(stranger.channel(process.port()), SHORT))
                .isInstanceOf(ChaincodeGone.class);
    }
}
