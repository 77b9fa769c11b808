package io.aval.network.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.ledger.EmbeddedBackend;
import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.suite.Backend;
import io.aval.client.suite.BillBehaviour;
import io.aval.client.suite.LedgerBehaviour;
import io.aval.client.suite.RecordedBackend;
import io.aval.client.suite.Transcript;
import io.aval.network.DeployedContract;
import io.aval.network.FabricUnderTest;
import io.aval.network.Network;
import io.aval.network.OwnContract;
import io.aval.network.Progress;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The behavioural suite runs on Fabric and on the embedded ledger, and both tell the same story. */
@ExtendWith(FabricUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OneSuiteTwoLedgersTest {

    private static final String BILLS = "bills";

    @TempDir
    private static Path folder;

    private final Transcript fabric = new Transcript();
    private final Transcript embedded = new Transcript();
    private Network network;

    @BeforeAll
    void take(Network shared) {
        network = shared;
    }

    @Nested
    @Order(1)
    class OnFabric extends LedgerBehaviour {
        @Override
        protected Backend open() {
            return new RecordedBackend(
                    new FabricBackend(network, network.topology().contract()), fabric);
        }
    }

    @Nested
    @Order(2)
    class OnTheEmbeddedLedger extends LedgerBehaviour {
        @Override
        protected Backend open() {
            return new RecordedBackend(
                    new EmbeddedBackend(folder.resolve("embedded"), EmbeddedLedgers::ledger), embedded);
        }
    }

    @Nested
    @Order(3)
    class BillsOnFabric extends BillBehaviour {
        @Override
        protected Backend open() throws IOException, InterruptedException {
            network.deploy(contract(network.topology()), Progress.silent());
            return new RecordedBackend(new FabricBackend(network, BILLS), fabric);
        }

        /** The contract once more, so that the days of these scenes pass on a ledger of their own. */
        private static DeployedContract contract(Topology topology) {
            DeployedContract own = OwnContract.of(topology);
            return new DeployedContract(BILLS, own.version(), own.policy(), own.collections(), own.program());
        }
    }

    @Nested
    @Order(4)
    class BillsOnTheEmbeddedLedger extends BillBehaviour {
        @Override
        protected Backend open() {
            return new RecordedBackend(new EmbeddedBackend(folder.resolve("bills"), EmbeddedLedgers::ledger), embedded);
        }
    }

    @Nested
    @Order(5)
    class Afterwards {
        @Test
        void both_transcripts_tell_of_the_same_scenes() {
            assertThat(List.copyOf(fabric.scenes().keySet()))
                    .hasSizeGreaterThan(25)
                    .isEqualTo(List.copyOf(embedded.scenes().keySet()));
        }

        @Test
        void outcomes_codes_events_and_state_are_the_same_on_both_ledgers() {
            fabric.scenes()
                    .forEach((scene, lines) -> assertThat(lines)
                            .as(scene)
                            .isNotEmpty()
                            .containsExactlyElementsOf(embedded.scenes().getOrDefault(scene, List.of())));
        }
    }
}
