package io.aval.network.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.Duty;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class SettingsTest {

    private static final NodeFiles FILES =
            new NodeFiles(Path.of("/c/msp"), Path.of("/c/cert.pem"), Path.of("/c/key.pem"), Path.of("/c/root.pem"));

    @ParameterizedTest
    @EnumSource(Consensus.class)
    void every_node_listens_at_its_own_ports_of_the_loopback_address_only(Consensus consensus) {
        Topology topology = Topology.usual(consensus, 7000);
        Set<Integer> ports = new HashSet<>();
        for (Member member : topology.members()) {
            member.peers().forEach(peer -> {
                String yaml = peer(member, peer).yaml(true);
                assertThat(listening(yaml)).hasSize(3).allMatch(line -> line.contains("\"127.0.0.1:"));
                peer.ports().forEach(port -> assertThat(yaml).contains("127.0.0.1:" + port + "\""));
                assertThat(ports).doesNotContainAnyElementsOf(peer.ports());
                ports.addAll(peer.ports());
            });
            member.orderers().forEach(orderer -> {
                String yaml = new OrdererSettings(orderer, Path.of("/n"), FILES).yaml();
                assertThat(yaml).doesNotContain("0.0.0.0").contains("ListenPort: " + orderer.port());
                assertThat(ports).doesNotContainAnyElementsOf(orderer.ports());
                ports.addAll(orderer.ports());
            });
        }
        assertThat(ports).hasSize(24);
    }

    @Test
    void a_peer_needs_no_docker_and_judges_the_time_of_proposals_where_fabric_can() {
        Member member = Topology.usual(Consensus.RAFT, 7000).member("BankA");
        PeerSettings settings = peer(member, member.peers().getFirst());
        String yaml = settings.yaml(true);
        assertThat(settings.yaml(false)).doesNotContain("name: TimeWindowCheck").contains("- name: ExpirationCheck\n");
        assertThat(yaml).contains("vm:\n  endpoint: \"\"").contains("- name: TimeWindowCheck");
        assertThat(yaml).contains("propagateEnvironment: [AVAL_CONNECTIONS]");
    }

    @Test
    void two_peers_of_a_witness_find_each_other_and_both_lead() {
        Member member = Member.at("Regulator", Duty.WITNESS, 2, 1, 7000);
        PeerNode one = member.peers().getFirst();
        PeerNode two = member.peers().getLast();
        assertThat(peer(member, one).yaml(true))
                .contains("bootstrap: \"" + two.address() + "\"")
                .contains("orgLeader: true");
        assertThat(peer(member, two).yaml(true))
                .contains("bootstrap: \"" + one.address() + "\"")
                .contains("orgLeader: true");
    }

    @Test
    void a_peer_that_is_alone_names_itself() {
        Member member = Topology.usual(Consensus.BFT, 7000).member("BankB");
        PeerNode peer = member.peers().getFirst();
        assertThat(peer(member, peer).yaml(true)).contains("bootstrap: \"" + peer.address() + "\"");
    }

    @Test
    void an_ordering_node_lets_only_certificates_administer_it() {
        String yaml = new OrdererSettings(
                        Topology.usual(Consensus.BFT, 7000).orderers().getFirst(), Path.of("/n"), FILES)
                .yaml();
        assertThat(yaml).contains("ClientAuthRequired: true", "WALDir: \"/n/data/consensus/wal\"");
    }

    @Test
    void settings_are_yaml_in_which_no_key_stands_twice() {
        Member member = Topology.usual(Consensus.BFT, 7000).member("BankB");
        assertThat(new Yaml()
                        .<Map<String, Object>>load(
                                peer(member, member.peers().getFirst()).yaml(true)))
                .containsKeys("peer", "vm", "chaincode", "ledger", "operations");
        assertThat(new Yaml()
                        .<Map<String, Object>>load(
                                new OrdererSettings(member.orderers().getFirst(), Path.of("/n"), FILES).yaml()))
                .containsKeys("General", "Consensus", "Admin");
    }

    @Test
    void a_place_without_a_value_is_an_error_and_so_is_a_value_without_a_place() {
        Template template = new Template("t", "a: ${a}");
        assertThat(template.fill(Map.of("a", "$1"))).isEqualTo("a: $1");
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of("a", "1", "b", "2")));
    }

    private static List<String> listening(String yaml) {
        return yaml.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("listenaddress:"))
                .toList();
    }

    private static PeerSettings peer(Member member, PeerNode node) {
        return new PeerSettings(
                member, node, Path.of("/n"), FILES, Path.of("/b"), Map.of("AVAL_CONNECTIONS", "/connections"));
    }
}
