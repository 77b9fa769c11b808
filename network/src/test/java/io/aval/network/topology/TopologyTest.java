package io.aval.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {

    private static final List<String> OPERATING = List.of("BankA", "BankB", "Platform");

    @Test
    void gives_every_member_one_peer_and_the_witness_the_last() {
        Topology topology = Topology.raft("aval", "Regulator", OPERATING, 7000);
        assertThat(topology.peers())
                .extracting(PeerNode::organisation)
                .containsExactly("BankA", "BankB", "Platform", "Regulator");
        assertThat(topology.members()).containsExactly("BankA", "BankB", "Platform", "Regulator");
    }

    @Test
    void uses_every_port_once_and_only_as_many_as_it_says() {
        Topology topology = Topology.raft("aval", "Regulator", OPERATING, 7000);
        List<Integer> ports = Stream.concat(
                        topology.orderer().ports().stream(),
                        topology.peers().stream()
                                .flatMap(peer -> Stream.concat(peer.ports().stream(), Stream.of(peer.chaincodePort()))))
                .toList();
        assertThat(ports)
                .doesNotHaveDuplicates()
                .hasSize(Topology.portCount(4))
                .allMatch(port -> port >= 7000 && port < 7000 + Topology.portCount(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bank A", "Bank/A", "../x", "A'", "1st", "Orderer", "Regulator"})
    void refuses_a_name_that_is_malformed_or_taken(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topology.raft("aval", "Regulator", List.of(name), 7000));
    }

    @Test
    void refuses_a_network_of_the_witness_alone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Topology.raft("aval", "Regulator", List.of(), 7000));
    }

    @Test
    void refuses_a_channel_that_fabric_would_refuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Topology.raft("Aval", "Regulator", OPERATING, 7000));
    }
}
