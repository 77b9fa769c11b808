package io.aval.network.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Consensus;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class ChannelConfigurationTest {

    private static final Map<String, Path> MSPS = Map.of(
            "BankA", Path.of("/a"), "BankB", Path.of("/b"), "Platform", Path.of("/p"), "Regulator", Path.of("/r"));

    @ParameterizedTest
    @EnumSource
    void every_member_is_an_organisation_of_the_application_and_orders(Consensus consensus) {
        Topology topology = Topology.usual(consensus, 7000);
        Map<?, ?> profile = profile(configuration(topology, Place.LOOPBACK));
        List<?> members = (List<?>) at(profile, "Application", "Organizations");
        List<?> ordering = (List<?>) at(profile, "Orderer", "Organizations");
        assertThat(members).hasSize(4);
        assertThat(ordering).hasSize(4);
        for (int i = 0; i < 4; i++) {
            Map<?, ?> member = (Map<?, ?>) members.get(i);
            int port = topology.peers().get(i).port();
            assertThat(member.get("AnchorPeers")).isEqualTo(List.of(Map.of("Host", "127.0.0.1", "Port", port)));
            assertThat(at(member, "Policies", "Endorsement", "Rule")).isEqualTo("OR('" + member.get("ID") + ".peer')");
            Map<?, ?> orderer = (Map<?, ?>) ordering.get(i);
            assertThat(orderer.get("MSPDir")).isEqualTo(member.get("MSPDir"));
            assertThat(orderer.get("OrdererEndpoints"))
                    .isEqualTo(List.of(topology.orderers().get(i).address()));
        }
    }

    @Test
    void bft_names_each_node_with_its_identity_and_takes_the_topology_s_times() {
        Topology topology = Topology.usual(Consensus.BFT, 7000);
        Map<?, ?> profile = profile(configuration(topology, Place.LOOPBACK));
        assertThat(profile.get("Capabilities")).isEqualTo(Map.of("V3_0", true));
        List<?> consenters = (List<?>) at(profile, "Orderer", "ConsenterMapping");
        assertThat(consenters).hasSize(4);
        assertThat((Map<?, ?>) consenters.get(1))
                .isEqualTo(Map.of(
                        "ID", 2,
                        "Host", "127.0.0.1",
                        "Port", topology.orderers().get(1).port(),
                        "MSPID", "BankB",
                        "Identity", "/orderer-BankB/msp/signcerts/certificate.pem",
                        "ClientTLSCert", "/orderer-BankB/tls.pem",
                        "ServerTLSCert", "/orderer-BankB/tls.pem"));
        assertThat(at(profile, "Orderer", "SmartBFT", "RequestBatchMaxInterval"))
                .isEqualTo("100ms");
        assertThat(at(profile, "Orderer", "SmartBFT", "RequestComplainTimeout")).isEqualTo("5000ms");
        assertThat(at(profile, "Orderer", "BatchSize", "MaxMessageCount")).isEqualTo(50);
    }

    @Test
    void raft_asks_for_nothing_that_fabric_2_5_lacks() {
        Map<?, ?> profile = profile(configuration(Topology.usual(Consensus.RAFT, 7000), Place.LOOPBACK));
        assertThat(profile.get("Capabilities")).isEqualTo(Map.of("V2_0", true));
        assertThat(at(profile, "Orderer", "OrdererType")).isEqualTo("etcdraft");
        assertThat((List<?>) at(profile, "Orderer", "EtcdRaft", "Consenters")).hasSize(4);
        assertThat(at(profile, "Orderer", "EtcdRaft", "Options", "TickInterval"))
                .isEqualTo("100ms");
    }

    @ParameterizedTest
    @EnumSource
    void containers_are_named_by_their_hosts(Consensus consensus) {
        assertThat(configuration(Topology.usual(consensus, 7000), Place.CONTAINERS)
                        .yaml())
                .contains("Host: peer-banka", "Host: orderer-bankb", "\"orderer-platform:")
                .doesNotContain(Topology.LOOPBACK);
    }

    @Test
    void refuses_an_organisation_or_a_node_without_certificates() {
        Topology topology = Topology.usual(Consensus.BFT, 7000);
        Map<String, NodeFiles> orderers = orderers(topology);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelConfiguration(topology, orderers, Map.of("BankA", Path.of("/a"))))
                .withMessageContaining("BankB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChannelConfiguration(topology, Map.of(), MSPS))
                .withMessageContaining("orderer-BankA");
    }

    private static ChannelConfiguration configuration(Topology topology, Place place) {
        return new ChannelConfiguration(topology, orderers(topology), MSPS, place);
    }

    private static Map<String, NodeFiles> orderers(Topology topology) {
        return topology.orderers().stream()
                .map(OrdererNode::name)
                .collect(Collectors.toMap(Function.identity(), name -> {
                    Path own = Path.of("/", name);
                    return new NodeFiles(
                            own.resolve("msp"), own.resolve("tls.pem"), own.resolve("key.pem"), Path.of("/root.pem"));
                }));
    }

    private static Map<?, ?> profile(ChannelConfiguration configuration) {
        Map<?, ?> text = new Yaml().load(configuration.yaml());
        return (Map<?, ?>) at(text, "Profiles", ChannelConfiguration.PROFILE);
    }

    private static Object at(Map<?, ?> map, String... path) {
        Object value = map;
        for (String key : path) {
            Object next = value instanceof Map<?, ?> inner ? inner.get(key) : null;
            if (next == null) {
                throw new AssertionError("no " + key + " in " + value);
            }
            value = next;
        }
        return value;
    }
}
