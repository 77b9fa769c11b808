package io.aval.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.certificates.ClientAttributes;
import io.aval.network.certificates.Credential;
import io.aval.network.lifecycle.ContractDefinition;
import io.aval.network.lifecycle.ContractProgram;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Finding;
import io.aval.network.programs.ProgramSearch;
import io.aval.network.topology.Topology;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.identity.Signers;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract on real peers. Runs where Fabric's programs are found; {@code -Dfabric=required} takes no excuse. */
class FabricSmokeTest {

    private static final String BANK = "BankA";
    private static final String WITNESS = "Regulator";
    private static final Path FOLDER = Path.of("target", "fabric-smoke");

    @BeforeEach
    void forget_the_last_run() throws IOException {
        SmokeReport.forget();
    }

    @Test
    void commits_an_act_endorsed_by_the_bank_and_the_witness() throws Exception {
        FabricPrograms programs = programsOrSayWhy();
        long begun = System.nanoTime();
        Topology topology =
                Topology.raft("aval", WITNESS, List.of(BANK), FreePorts.block(Topology.portCount(2)));
        Network network = Network.start(topology, programs, contract(topology), emptyFolder(), InstantSource.system());
        try (network) {
            assertThat(network.processes()).isEqualTo(5);
            act(network);
        }
        assertThat(network.processes()).isZero();
        String phases = network.phases().stream()
                .map(phase -> phase.name() + " " + seconds(phase.duration()))
                .collect(Collectors.joining(", "));
        SmokeReport.say("passed (peer " + programs.version() + "; "
                + seconds(Duration.ofNanos(System.nanoTime() - begun)) + " in all: " + phases + ")");
    }

    private static void act(Network network) throws Exception {
        ManagedChannel channel = channel(network);
        Credential client = network.client(BANK, new ClientAttributes("operator", "h1"));
        try (Gateway gateway = Gateway.newInstance()
                .identity(new X509Identity(BANK, client.certificate()))
                .signer(Signers.newPrivateKeySigner(client.key()))
                .connection(channel)
                .connect()) {
            Contract contract = gateway.getNetwork("aval").getContract("aval");
            SubmittedTransaction submitted = contract.newProposal("act")
                    .putTransient("envelope", "secret")
                    .setEndorsingOrganizations(BANK, WITNESS)
                    .build()
                    .endorse()
                    .submitAsync();
            assertThat(submitted.getStatus().getCode().name()).isEqualTo("VALID");
            byte[] read = contract.newProposal("read")
                    .addArguments(submitted.getTransactionId())
                    .setEndorsingOrganizations(BANK)
                    .build()
                    .evaluate();
            assertThat(new String(read, StandardCharsets.UTF_8)).isEqualTo("secret");
        } finally {
            assertThat(channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static ManagedChannel channel(Network network) throws IOException {
        var peer = network.peer(BANK);
        return Grpc.newChannelBuilder(
                        peer.node().address(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(peer.files().tlsRoot().toFile())
                                .build())
                .build();
    }

    private static DeployedContract contract(Topology topology) {
        String mainClass = "io.aval.contract.Main";
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new DeployedContract(
                ContractDefinition.first("aval", "0.1.0", topology),
                ContractProgram.here(classPath, mainClass),
                new TreeMap<>(Map.of("main.txt", mainClass.getBytes(StandardCharsets.UTF_8))));
    }

    private static FabricPrograms programsOrSayWhy() throws IOException, InterruptedException {
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

    private static Path emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> old = Files.walk(FOLDER)) {
                for (Path path : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
        return FOLDER;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
