package io.aval.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Member;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running network for all test classes that ask for it, {@code @ExtendWith(FabricUnderTest.class)}; a parameter of type
 * {@link Network} is it. It comes up with the first class and ends after the last; BFT where Fabric knows it. Whoever stops
 * a node starts it again.
 *
 * <p>Where Fabric is not found the classes are skipped, and the build's last lines say so; {@code -Dfabric=required} takes
 * no excuse.
 */
public final class FabricUnderTest implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(FabricUnderTest.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FabricPrograms programs = programsOrSayWhy();
        context.getRoot().getStore(PLACE).computeIfAbsent(Shared.class, any -> Shared.up(programs), Shared.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Network.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot().getStore(PLACE).get(Shared.class, Shared.class);
        if (shared == null) {
            throw new IllegalStateException("the network is not up");
        }
        return shared.network;
    }

    /** Fabric's programs, or the test is skipped or failed. */
    static FabricPrograms programsOrSayWhy() throws IOException, InterruptedException {
        Finding finding = ProgramSearch.in(System.getenv()).find();
        if (finding instanceof Finding.Found(FabricPrograms programs)) {
            return programs;
        }
        assertThat(System.getProperty("fabric", "if found"))
                .as(finding.sentence())
                .isNotEqualTo("required");
        SmokeReport.say("not run - " + finding.sentence());
        return Assumptions.<FabricPrograms>abort(finding.sentence());
    }

    /** A network below the build's folder, on free ports; what an interrupted run left there is ended and removed. */
    static Network network(String folder, FabricPrograms programs) throws IOException, InterruptedException {
        int ports = FreePorts.block(Member.PORT_BLOCK * 4);
        Topology topology = Topology.usual(programs.ordersByBft() ? Consensus.BFT : Consensus.RAFT, ports);
        Path path = Path.of("target", folder);
        Network.down(new NetworkFolder(path));
        Network.clean(new NetworkFolder(path), true);
        return Network.of(path, topology, new Finding.Found(programs), InstantSource.system());
    }

    /** The network in the store of the whole run, which closes it. */
    private static final class Shared implements AutoCloseable {

        private final Network network;
        private final List<Phase> phases;
        private final Thread atExit = new Thread(this::down, "stop network");

        private Shared(Network network, List<Phase> phases) {
            this.network = network;
            this.phases = phases;
        }

        static Shared up(FabricPrograms programs) {
            try {
                Network network = network("fabric-shared", programs);
                Shared shared = new Shared(network, network.up(OwnContract.of(network.topology()), Progress.silent()));
                Runtime.getRuntime().addShutdownHook(shared.atExit);
                return shared;
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the network came up", e);
            }
        }

        @Override
        public void close() {
            Runtime.getRuntime().removeShutdownHook(atExit);
            down();
        }

        @Override
        public String toString() {
            return network.folder() + " " + phases;
        }

        private void down() {
            try {
                network.down();
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
