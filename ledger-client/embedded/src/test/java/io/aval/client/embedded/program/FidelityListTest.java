package io.aval.client.embedded.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.aval.client.embedded.configuration.NetworkConfiguration;
import io.aval.client.embedded.configuration.QuerySettings;
import io.aval.client.embedded.mockpeer.ChaincodeProcess;
import io.aval.client.embedded.mockpeer.MockPeers;
import io.aval.client.embedded.simulation.EmbeddedChaincode;
import io.aval.client.suite.program.FidelityItem;
import io.aval.client.suite.program.FidelityList;
import io.aval.client.suite.program.ProgramRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The embedded ledger keeps every rule of a peer. */
class FidelityListTest {
    private static final NetworkConfiguration SMALL = EmbeddedProgramLedger.NETWORK.with(new QuerySettings(true, 250));

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private Stream<DynamicTest> rules(NetworkConfiguration network, EmbeddedChaincode chaincode) {
        EmbeddedProgramLedger ledger = new EmbeddedProgramLedger(folder.resolve("ledger"), network, chaincode);
        open.add(ledger);
        List<FidelityItem> items = new ArrayList<>(FidelityList.of(ledger));
        if (network.equals(SMALL)) {
            items.add(FidelityList.limit(ledger));
        }
        ProgramRunner runner = new ProgramRunner(ledger, "f");
        return items.stream()
                .map(item -> dynamicTest(
                        item.name(),
                        () -> assertThat(runner.run(item.program()).calls()).isEqualTo(item.calls())));
    }

    @TestFactory
    Stream<DynamicTest> in_this_process() {
        return rules(EmbeddedProgramLedger.NETWORK, new ProgramChaincode("here")::invoke);
    }

    @TestFactory
    Stream<DynamicTest> with_history_and_a_low_limit() {
        return rules(SMALL, new ProgramChaincode("here")::invoke);
    }

    @TestFactory
    Stream<DynamicTest> through_the_protocol() throws Exception {
        Map<String, ChaincodeProcess> processes =
                ChaincodeProcess.startAll(ProgramMain.class, folder.resolve("processes"), SMALL.members());
        open.addAll(processes.values());
        return rules(SMALL, MockPeers.of(processes));
    }
}
