package io.aval.client.embedded.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.mockpeer.ChaincodeProcess;
import io.aval.client.embedded.mockpeer.MockPeers;
import io.aval.client.suite.program.Generator;
import io.aval.client.suite.program.Program;
import io.aval.client.suite.program.ProgramLedger;
import io.aval.client.suite.program.ProgramRunner;
import io.aval.client.suite.program.ProgramText;
import io.aval.client.suite.program.Run;
import io.aval.client.suite.program.Shrinker;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs give the same verdicts, reads and final state in this process and through the chaincode protocol. {@code
 * -Dprogram.seed} runs one of them, {@code -Dprogram.count} another number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomProgramsSimulationTest {
    private static final long FIRST_SEED = 20_261_123;
    private static final int USUAL_COUNT = 100;

    @TempDir
    static Path folder;

    /** One for each organisation: the shim loses track when one process is given a transaction id twice. */
    private Map<String, ChaincodeProcess> processes;

    private ProgramLedger here;
    private ProgramLedger behindProtocol;
    private ProgramRunner first;
    private ProgramRunner second;

    @BeforeAll
    void open() throws Exception {
        processes = ChaincodeProcess.startAll(ProgramMain.class, folder, EmbeddedProgramLedger.NETWORK.members());
        here = new EmbeddedProgramLedger(
                folder.resolve("here"), EmbeddedProgramLedger.NETWORK, new ProgramChaincode("here")::invoke);
        behindProtocol = new EmbeddedProgramLedger(
                folder.resolve("protocol"), EmbeddedProgramLedger.NETWORK, MockPeers.of(processes));
        first = new ProgramRunner(here, "r");
        second = new ProgramRunner(behindProtocol, "r");
    }

    @AfterAll
    void close() {
        here.close();
        behindProtocol.close();
        processes.values().forEach(ChaincodeProcess::close);
    }

    @Test
    void programs_have_the_same_outcome_in_process_and_through_the_protocol() {
        Long seed = Long.getLong("program.seed");
        int count = seed == null ? Integer.getInteger("program.count", USUAL_COUNT) : 1;
        TreeSet<String> verdicts = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            Program program = Generator.draw(seed == null ? FIRST_SEED + i : seed);
            assertThat(ProgramText.read(ProgramText.write(program))).isEqualTo(program);
            Run run = first.run(program);
            if (!run.outcome().equals(second.run(program).outcome())) {
                report(program);
            }
            run.calls().forEach(line -> verdicts.add(line.split("[ ;]", 3)[1]));
        }
        if (seed == null) {
            assertThat(verdicts)
                    .as("what programs meet")
                    .contains(
                            "VALID",
                            "MVCC_READ_CONFLICT",
                            "PHANTOM_READ_CONFLICT",
                            "ENDORSEMENT_POLICY_FAILURE",
                            "REFUSED",
                            "DISAGREED");
        }
    }

    private void report(Program program) {
        Program smallest = new Shrinker(candidate -> !first.run(candidate)
                        .outcome()
                        .equals(second.run(candidate).outcome()))
                .shrink(program);
        assertThat(second.run(smallest).outcome())
                .as("replay with -Dprogram.seed=%d; shrunk to%n%s", program.seed(), ProgramText.write(smallest))
                .isEqualTo(first.run(smallest).outcome());
    }
}
