package io.aval.network.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.program.EmbeddedProgramLedger;
import io.aval.client.embedded.program.ProgramChaincode;
import io.aval.client.embedded.program.ProgramMain;
import io.aval.client.suite.program.FidelityItem;
import io.aval.client.suite.program.FidelityList;
import io.aval.client.suite.program.Generator;
import io.aval.client.suite.program.Program;
import io.aval.client.suite.program.ProgramLedger;
import io.aval.client.suite.program.ProgramRunner;
import io.aval.client.suite.program.ProgramText;
import io.aval.client.suite.program.Run;
import io.aval.network.DeployedContract;
import io.aval.network.FabricUnderTest;
import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.Progress;
import io.aval.network.lifecycle.ContractProgram;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs have the same outcome on Fabric as on the embedded ledger, which cuts its blocks as Fabric did. {@code
 * -Dprogram.seed} runs one of them, {@code -Dprogram.count} another number.
 */
@ExtendWith(FabricUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramsOnFabricTest {

    private static final long FIRST_SEED = 20_261_123;
    private static final int USUAL_COUNT = 15;

    /** Blocks are cut every 100 ms, wherever a group stands then, and a group may be ordered otherwise than it was submitted. */
    private static final int MOST_TRIES = 5;

    @TempDir
    private static Path folder;

    private ProgramLedger fabric;
    private ProgramLedger embedded;
    private ProgramRunner onFabric;
    private ProgramRunner onEmbedded;

    @BeforeAll
    void deploy(Network network) throws Exception {
        network.deploy(contract(network), Progress.silent());
        fabric = new FabricProgramLedger(network);
        embedded = new EmbeddedProgramLedger(
                folder.resolve("embedded"), EmbeddedProgramLedger.NETWORK, new ProgramChaincode("here")::invoke);
        onFabric = new ProgramRunner(fabric, "f");
        onEmbedded = new ProgramRunner(embedded, "f");
    }

    @AfterAll
    void close() {
        fabric.close();
        embedded.close();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_of_the_fidelity_list_holds_on_fabric() {
        return FidelityList.of(fabric).stream()
                .map(item -> DynamicTest.dynamicTest(item.name(), () -> requireSame(item)));
    }

    private void requireSame(FidelityItem item) {
        Run run = onFabric.run(item.program());
        for (int tries = 1; !stands(item, run) && tries < MOST_TRIES; tries++) {
            run = onFabric.run(item.program());
        }
        if (stands(item, run)) {
            assertThat(run.calls()).containsExactlyElementsOf(item.calls());
        }
        assertThat(onEmbedded.run(item.program(), run.blocks()).outcome()).isEqualTo(run.outcome());
    }

    /** Whether the orderers left what was submitted together as the item needs it. */
    private static boolean stands(FidelityItem item, Run run) {
        return item.oneBlock() ? run.isUncut() : run.isInOrder();
    }

    @Test
    void random_programs_have_the_same_outcome_on_both_ledgers() {
        Long seed = Long.getLong("program.seed");
        int count = seed == null ? Integer.getInteger("program.count", USUAL_COUNT) : 1;
        for (int i = 0; i < count; i++) {
            Program program = Generator.draw(seed == null ? FIRST_SEED + i : seed);
            Run run = onFabric.run(program);
            assertThat(onEmbedded.run(program, run.blocks()).outcome())
                    .as("replay with -Dprogram.seed=%d of%n%s", program.seed(), ProgramText.write(program))
                    .isEqualTo(run.outcome());
        }
    }

    /** The test contract on the terms of the product's, with this build's whole class path. */
    private static DeployedContract contract(Network network) {
        DeployedContract own = OwnContract.of(network.topology());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new DeployedContract(
                FabricProgramLedger.CONTRACT,
                "1",
                own.policy(),
                own.collections(),
                new ContractProgram(
                        Stream.of(classPath.split(File.pathSeparator, -1))
                                .map(Path::of)
                                .filter(path -> path.toFile().exists())
                                .toList(),
                        ProgramMain.class.getName()));
    }
}
