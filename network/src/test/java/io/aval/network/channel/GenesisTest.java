package io.aval.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.aval.client.identity.ClientAttributes;
import io.aval.client.identity.NodeRole;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.Topology;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script stands in for the program that makes the block: whether it is called is what is tested. */
class GenesisTest {

    private static final Topology TOPOLOGY = Topology.usual(Consensus.BFT, 7000);

    @TempDir
    Path folder;

    private FabricPrograms programs = new FabricPrograms(Path.of("/"), Path.of("/"), Path.of("/"), "3.1.5");

    @BeforeEach
    void writeProgram() throws Exception {
        Path program = folder.resolve("configtxgen");
        Files.writeString(
                program, "#!/bin/sh\nfor last; do :; done\necho made >> \"$last\"\necho $$ >> " + folder + "/calls\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        programs = new FabricPrograms(program, program, program, "3.1.5");
    }

    @Test
    void a_second_call_takes_the_block_that_is_there() throws Exception {
        Genesis first = Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs);
        assertThat(first.block()).hasContent("made\n");
        assertThat(Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs))
                .isEqualTo(first);
        assertThat(folder.resolve("calls").toFile().length()).isLessThan(10);
        assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(1);
    }

    @Test
    void another_topology_is_refused_with_what_to_do() throws Exception {
        Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs);
        assertThatExceptionOfType(GenesisChangedException.class)
                .isThrownBy(() -> Genesis.make(
                        configuration(Topology.usual(Consensus.RAFT, 7000)), folder.resolve("channel"), programs))
                .withMessageContaining("aval network clean");
    }

    @Test
    void renewed_and_revoked_certificates_need_no_other_block() throws Exception {
        Genesis first = Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs);
        OrganisationCertificates bank = organisation("BankA");
        bank.renew(NodeRole.ORDERER, "orderer-BankA");
        bank.revoke(bank.client(new ClientAttributes(Role.OPERATOR, new Handle("h-7-0000")))
                .certificate());
        assertThat(bank.msp().resolve("crls/crl.pem")).exists();
        assertThat(Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs))
                .isEqualTo(first);
    }

    @Test
    void other_roots_need_another_block() throws Exception {
        Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs);
        Files.delete(folder.resolve("BankA/authority/identity/root.pem"));
        assertThatExceptionOfType(GenesisChangedException.class)
                .isThrownBy(() -> Genesis.make(configuration(TOPOLOGY), folder.resolve("channel"), programs));
    }

    @Test
    void the_hash_of_a_header_is_the_one_that_fabric_chains_by() {
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(128)
                .setPreviousHash(ByteString.copyFromUtf8("previous"))
                .setDataHash(ByteString.copyFromUtf8("data"))
                .build();
        // SHA-256 of 30 14 | 02 02 0080 | 04 08 "previous" | 04 04 "data"
        assertThat(BlockHeaderHash.of(header))
                .isEqualTo("d34be47165dc972ad76100e24b80162e4be7b110daa83d571cb623adcfe1f6fb");
    }

    private ChannelConfiguration configuration(Topology topology) throws IOException {
        Map<String, Path> msps = new TreeMap<>();
        Map<String, NodeFiles> orderers = new TreeMap<>();
        for (OrdererNode node : topology.orderers()) {
            OrganisationCertificates own = organisation(node.organisation());
            msps.put(node.organisation(), own.msp());
            orderers.put(node.name(), own.node(NodeRole.ORDERER, node.name()));
        }
        return new ChannelConfiguration(topology, orderers, msps);
    }

    private OrganisationCertificates organisation(String name) throws IOException {
        return OrganisationCertificates.open(name, folder.resolve(name), InstantSource.system());
    }
}
