package io.aval.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelConfigurationTest {

    private static final Topology TOPOLOGY =
            Topology.raft("aval", "Regulator", List.of("BankA", "BankB", "Platform"), 7000);
    private static final NodeFiles FILES =
            new NodeFiles(Path.of("/c/msp"), Path.of("/c/cert.pem"), Path.of("/c/key.pem"), Path.of("/c/root.pem"));
    private static final Map<String, Path> MSPS = Map.of(
            "BankA", Path.of("/a"),
            "BankB", Path.of("/b"),
            "Platform", Path.of("/p"),
            "Regulator", Path.of("/r"),
            "Orderer", Path.of("/o"));

    @Test
    void every_member_stands_in_it_with_its_anchor() {
        String yaml = new ChannelConfiguration(TOPOLOGY, FILES, MSPS).yaml();
        TOPOLOGY.peers()
                .forEach(peer -> assertThat(yaml)
                        .contains("- Name: " + peer.organisation() + "\n")
                        .contains("AnchorPeers: [{Host: 127.0.0.1, Port: " + peer.port() + "}]")
                        .contains("OR('" + peer.organisation() + ".peer')"));
    }

    @Test
    void the_ordering_organisation_is_no_member() {
        String yaml = new ChannelConfiguration(TOPOLOGY, FILES, MSPS).yaml();
        assertThat(yaml.substring(yaml.indexOf("Application:"))).doesNotContain("Orderer");
    }

    @Test
    void the_same_topology_gives_the_same_text() {
        assertThat(new ChannelConfiguration(TOPOLOGY, FILES, MSPS).yaml())
                .isEqualTo(new ChannelConfiguration(TOPOLOGY, FILES, Map.copyOf(MSPS)).yaml());
    }

    @Test
    void refuses_an_organisation_without_a_folder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelConfiguration(TOPOLOGY, FILES, Map.of("BankA", Path.of("/a"))))
                .withMessageContaining("BankB");
    }
}
