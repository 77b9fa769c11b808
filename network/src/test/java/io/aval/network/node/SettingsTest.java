package io.aval.network.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Topology TOPOLOGY = Topology.raft("aval", "Regulator", List.of("BankA"), 7000);
    private static final NodeFiles FILES =
            new NodeFiles(Path.of("/c/msp"), Path.of("/c/cert.pem"), Path.of("/c/key.pem"), Path.of("/c/root.pem"));

    @Test
    void a_peer_listens_on_the_loopback_address_only() {
        String yaml = peer().yaml();
        assertThat(yaml).doesNotContain("0.0.0.0").contains("listenAddress: \"127.0.0.1:7003\"");
        assertThat(yaml.lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains("listenaddress:")))
                .hasSize(3)
                .allMatch(line -> line.contains("\"127.0.0.1:"));
    }

    @Test
    void a_peer_needs_no_docker_and_judges_the_time_of_proposals() {
        assertThat(peer().yaml()).contains("vm:\n  endpoint: \"\"").contains("- name: TimeWindowCheck");
    }

    @Test
    void an_ordering_node_lets_only_certificates_administer_it() {
        String yaml = new OrdererSettings(TOPOLOGY.orderer(), Path.of("/n"), FILES).yaml();
        assertThat(yaml).doesNotContain("0.0.0.0").contains("ClientAuthRequired: true", "127.0.0.1:7001");
    }

    @Test
    void a_place_without_a_value_is_an_error_and_so_is_a_value_without_a_place() {
        Template template = new Template("t", "a: ${a}");
        assertThat(template.fill(Map.of("a", "$1"))).isEqualTo("a: $1");
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill(Map.of("a", "1", "b", "2")));
    }

    private static PeerSettings peer() {
        return new PeerSettings(
                TOPOLOGY.peerOf("BankA"), Path.of("/n"), FILES, Path.of("/b"), Path.of("/n/connection.json"));
    }
}
