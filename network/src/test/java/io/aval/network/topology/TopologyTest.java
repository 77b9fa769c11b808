package io.aval.network.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyTest {

    @Test
    void the_usual_network_has_three_operators_and_a_witness_with_a_peer_and_an_ordering_node_each() {
        Topology topology = Topology.usual(Consensus.BFT, 7000);
        assertThat(topology.operators()).containsExactly("BankA", "BankB", "Platform");
        assertThat(topology.witnesses()).containsExactly("Regulator");
        assertThat(topology.peers())
                .extracting(PeerNode::organisation)
                .containsExactly("BankA", "BankB", "Platform", "Regulator");
        assertThat(topology.orderers())
                .extracting(OrdererNode::organisation)
                .containsExactly("BankA", "BankB", "Platform", "Regulator");
    }

    @Test
    void uses_every_port_once_and_only_ports_of_the_member_s_block() {
        Member two = Member.at("BankA", Duty.OPERATOR, 2, 2, 7000);
        List<Integer> ports = Stream.concat(
                        two.peers().stream()
                                .flatMap(peer -> Stream.concat(peer.ports().stream(), peer.contractPorts().stream())),
                        two.orderers().stream().flatMap(node -> node.ports().stream()))
                .toList();
        assertThat(ports)
                .doesNotHaveDuplicates()
                .hasSize(Member.PORT_BLOCK)
                .allMatch(port -> port >= 7000 && port < 7000 + Member.PORT_BLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bank A", "Bank/A", "../x", "A'", "1st"})
    void refuses_a_malformed_name(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Member.at(name, Duty.OPERATOR, 1, 1, 7000));
    }

    @Test
    void refuses_bft_that_tolerates_nobody() {
        Topology usual = Topology.usual(Consensus.BFT, 7000);
        List<Member> three = List.of(
                usual.members().get(0), usual.members().get(1), usual.members().get(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(usual, Consensus.BFT, three))
                .withMessageContaining("4 ordering nodes");
        assertThat(with(usual, Consensus.RAFT, three).orderers()).hasSize(3);
    }

    @Test
    void refuses_a_network_of_the_witness_alone() {
        Topology usual = Topology.usual(Consensus.RAFT, 7000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(usual, Consensus.RAFT, usual.members().subList(3, 4)))
                .withMessageContaining("operator");
    }

    private static Topology with(Topology usual, Consensus consensus, List<Member> members) {
        return new Topology("aval", "aval", consensus, usual.blocks(), usual.timers(), usual.vaults(), members);
    }
}
