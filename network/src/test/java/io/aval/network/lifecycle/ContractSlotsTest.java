package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Duty;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSlotsTest {

    private static final PeerNode PEER =
            Member.at("BankA", Duty.OPERATOR, 2, 0, 24_300).peers().get(1);

    @TempDir
    private Path folder;

    @Test
    void gives_each_package_its_own_slot_and_keeps_it() throws IOException {
        assertThat(write("aval-1")).isZero();
        assertThat(write("aval-2")).isEqualTo(1);
        assertThat(write("aval-1")).isZero();
        Files.delete(ContractSlots.connection(folder, "aval-1"));
        assertThat(write("aval-3")).isZero();
    }

    @Test
    void says_who_has_the_slots_when_all_are_taken() throws IOException {
        for (int i = 0; i < PEER.contractPorts().size(); i++) {
            write("aval-" + i);
        }
        assertThatThrownBy(() -> write("aval-x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("peer2-BankA")
                .hasMessageContaining("aval-0");
    }

    @Test
    void gives_a_new_slot_when_the_ports_of_the_topology_changed() throws IOException {
        write("aval-1");
        PeerNode moved = Member.at("BankA", Duty.OPERATOR, 2, 0, 24_400).peers().get(1);
        assertThat(ContractSlots.read(moved, folder).of("aval-1")).isZero();
    }

    @Test
    void lets_nobody_but_the_owner_read_the_connection_file() throws IOException {
        write("aval-1");
        Path file = ContractSlots.connection(folder, "aval-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("\"address\": \"127.0.0.1:24310\"").contains("a\\nkey");
    }

    @Test
    void names_the_process_after_peer_and_slot() throws IOException {
        assertThat(process(0, "aval-1").name()).isEqualTo("contract-BankA2-0");
    }

    private int write(String label) throws IOException {
        int slot = ContractSlots.read(PEER, folder).of(label);
        process(slot, label).writeConnection(folder);
        return slot;
    }

    private ContractProcess process(int slot, String label) throws IOException {
        Path pem = Files.writeString(folder.resolve("pem"), "a\nkey");
        NodeFiles files = new NodeFiles(folder, pem, pem, pem);
        ContractPackage contract = new ContractPackage(folder, label + ":00", "1", "io.Main", List.of());
        return new ContractProcess(PEER, slot, contract, files, files);
    }
}
