package io.aval.network.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.topology.Consensus;
import io.aval.network.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the schemas of Compose and Kubernetes cannot say: that what is named is there, and that nothing secret is. */
class ManifestsTest {

    private static final Topology TOPOLOGY = Topology.usual(Consensus.BFT, 7050);
    private static final ContainerContract CONTRACT =
            new ContainerContract("aval-0.1.0:" + "ab".repeat(32), "io.aval.contract.Main");
    private static final String HOST = "[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

    @Test
    void compose_has_a_service_for_each_node_and_each_contract_process() {
        Map<?, ?> services = map(compose().get("services"));
        assertThat(services).hasSize(12);
        assertThat(services.keySet())
                .allSatisfy(name -> assertThat(name.toString()).matches(HOST));
        services.values()
                .forEach(service -> assertThat(map(service).keySet().stream()
                                .map(Object::toString)
                                .toList())
                        .isSubsetOf(
                                "image",
                                "hostname",
                                "restart",
                                "stop_grace_period",
                                "environment",
                                "command",
                                "ports",
                                "configs",
                                "volumes"));
    }

    @Test
    void compose_names_only_what_it_defines() {
        Map<?, ?> file = compose();
        Set<Object> configs = new HashSet<>(map(file.get("configs")).keySet());
        Set<Object> volumes = new HashSet<>(map(file.get("volumes")).keySet());
        List<Object> ports = new ArrayList<>();
        for (Object service : map(file.get("services")).values()) {
            Map<?, ?> content = map(service);
            list(content.get("configs"))
                    .forEach(config -> assertThat(configs).contains(map(config).get("source")));
            list(content.get("volumes")).stream()
                    .map(mount -> mount.toString().replaceFirst(":.*", ""))
                    .filter(source -> !source.startsWith("./"))
                    .forEach(source ->
                            assertThat(volumes.remove(source)).as(source).isTrue());
            ports.addAll(list(content.get("ports")));
        }
        assertThat(volumes).isEmpty();
        assertThat(ports)
                .doesNotHaveDuplicates()
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
    }

    @Test
    void settings_name_nodes_by_their_hosts_and_open_all_addresses_of_the_container() {
        Map<?, ?> configs = map(compose().get("configs"));
        assertThat(configs).hasSize(8);
        configs.forEach((name, config) -> {
            String text = String.valueOf(map(config).get("content"));
            assertThat(text).as(name.toString()).contains("0.0.0.0").doesNotContain("127.0.0.1", "${");
            Map<?, ?> settings = new Yaml().load(text);
            if (name.toString().startsWith("peer-")) {
                Map<?, ?> peer = map(settings.get("peer"));
                assertThat(String.valueOf(peer.get("address"))).startsWith(name + ":");
                assertThat(String.valueOf(peer.get("listenAddress"))).startsWith("0.0.0.0:");
                assertThat(String.valueOf(map(peer.get("gossip")).get("externalEndpoint")))
                        .startsWith(name + ":");
            } else {
                assertThat(map(settings.get("General")).get("ListenAddress")).isEqualTo("0.0.0.0");
            }
        });
    }

    @Test
    void kubernetes_has_the_kinds_that_a_network_needs() {
        assertThat(kubernetes())
                .extracting(ManifestsTest::kind)
                .containsOnly(
                        "Namespace", "ConfigMap", "PersistentVolumeClaim", "Service", "StatefulSet", "Deployment");
        assertThat(kubernetes())
                .filteredOn(object -> kind(object).equals("StatefulSet"))
                .hasSize(8);
        assertThat(kubernetes())
                .filteredOn(object -> kind(object).equals("Deployment"))
                .hasSize(4);
        assertThat(kubernetes())
                .filteredOn(object -> kind(object).equals("Service"))
                .hasSize(12);
        kubernetes()
                .forEach(object -> assertThat(
                                String.valueOf(map(object.get("metadata")).get("name")))
                        .matches(HOST));
    }

    @Test
    void every_service_of_the_cluster_leads_to_ports_of_one_workload() {
        for (Map<?, ?> object : kubernetes()) {
            if (kind(object).equals("Service")) {
                Map<?, ?> spec = map(object.get("spec"));
                List<Map<?, ?>> behind = kubernetes().stream()
                        .filter(other -> Set.of("StatefulSet", "Deployment").contains(kind(other)))
                        .filter(other -> map(map(template(other).get("metadata"))
                                        .get("labels"))
                                .equals(spec.get("selector")))
                        .toList();
                assertThat(behind).hasSize(1);
                List<String> open = list(container(behind.getFirst()).get("ports")).stream()
                        .map(port -> String.valueOf(map(port).get("name")))
                        .toList();
                assertThat(list(spec.get("ports")).stream()
                                .map(port -> String.valueOf(map(port).get("targetPort")))
                                .toList())
                        .isEqualTo(open);
            }
        }
    }

    @Test
    void every_mount_of_the_cluster_has_its_volume() {
        for (Map<?, ?> object : kubernetes()) {
            if (Set.of("StatefulSet", "Deployment").contains(kind(object))) {
                List<String> volumes = new ArrayList<>();
                list(map(template(object).get("spec")).get("volumes"))
                        .forEach(
                                volume -> volumes.add(String.valueOf(map(volume).get("name"))));
                list(map(object.get("spec")).get("volumeClaimTemplates"))
                        .forEach(claim -> volumes.add(
                                String.valueOf(map(map(claim).get("metadata")).get("name"))));
                List<String> mounts = list(container(object).get("volumeMounts")).stream()
                        .map(mount -> String.valueOf(map(mount).get("name")))
                        .toList();
                assertThat(mounts).containsExactlyInAnyOrderElementsOf(volumes);
            }
        }
    }

    @Test
    void no_certificate_and_no_key_stands_in_them() {
        assertThat(Manifests.compose(TOPOLOGY, CONTRACT)).doesNotContain("BEGIN ");
        assertThat(Manifests.kubernetes(TOPOLOGY, CONTRACT, "aval")).doesNotContain("BEGIN ", "kind: Secret");
    }

    @Test
    void refuses_a_package_without_a_label() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContainerContract("abcd", "Main"));
    }

    private static Map<?, ?> compose() {
        return new Yaml().load(Manifests.compose(TOPOLOGY, CONTRACT));
    }

    private static List<Map<?, ?>> kubernetes() {
        List<Map<?, ?>> all = new ArrayList<>();
        new Yaml().loadAll(Manifests.kubernetes(TOPOLOGY, CONTRACT, "aval")).forEach(object -> all.add(map(object)));
        return all;
    }

    private static String kind(Map<?, ?> object) {
        return String.valueOf(object.get("kind"));
    }

    private static Map<?, ?> template(Map<?, ?> workload) {
        return map(map(workload.get("spec")).get("template"));
    }

    private static Map<?, ?> container(Map<?, ?> workload) {
        return map(list(map(template(workload).get("spec")).get("containers")).getFirst());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
