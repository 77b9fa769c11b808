package io.aval.network.manifest;

import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects that a cluster is given. */
record KubernetesObjects(Topology topology, ContainerContract contract, String namespace) {

    static final String HEAD = """
            # Before the nodes start, the cluster needs what stands in no manifest. From the network's folder, for each node
            # (its name here is the one in the folder, in lower case):
            #   kubectl -n %1$s create secret generic NODE-certificates \\
            #     --from-file=identity.pem=certificates/ORG/NODE/msp/signcerts/certificate.pem \\
            #     --from-file=identity-key.pem=certificates/ORG/NODE/msp/keystore/key.pem \\
            #     --from-file=tls.pem=certificates/ORG/NODE/tls/certificate.pem \\
            #     --from-file=tls-key.pem=certificates/ORG/NODE/tls/key.pem \\
            #     --from-file=root.pem=certificates/ORG/msp/cacerts/root.pem \\
            #     --from-file=units.yaml=certificates/ORG/msp/config.yaml \\
            #     --from-file=tls-root.pem=certificates/ORG/tls-root.pem
            # for each peer:
            #   kubectl -n %1$s create secret generic NODE-connections --from-file=connections/NODE
            # and once:
            #   kubectl -n %1$s create configmap builder --from-file=builder/bin
            # The contract's jars are copied to the claim "contract". The channel's first block and the connection files must
            # have been made for containers: they name nodes by their host names.
            """;

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> own = KubernetesShapes.object("v1", "Namespace", null, namespace);
        all.add(own);
        for (OrdererNode node : topology.orderers()) {
            all.add(settings(node.name(), Container.Kind.ORDERER, ContainerSettings.of(node)));
        }
        for (PeerNode node : topology.peers()) {
            all.add(settings(node.name(), Container.Kind.PEER, ContainerSettings.of(topology, node)));
        }
        all.add(jars());
        for (Container container : Container.all(topology, contract)) {
            all.add(service(container));
            all.add(container.kind() == Container.Kind.CONTRACT ? deployment(container) : statefulSet(container));
        }
        return all;
    }

    private Map<String, Object> settings(String node, Container.Kind kind, String text) {
        Map<String, Object> object =
                KubernetesShapes.object("v1", "ConfigMap", namespace, KubernetesShapes.host(node) + "-settings");
        object.put("data", Map.of(kind.settings, text));
        return object;
    }

    private Map<String, Object> jars() {
        Map<String, Object> object = KubernetesShapes.object("v1", "PersistentVolumeClaim", namespace, "contract");
        // Every contract process reads the same jars, on whatever machine it runs
        object.put("spec", KubernetesShapes.claim("ReadWriteMany", "512Mi"));
        return object;
    }

    private Map<String, Object> service(Container container) {
        Map<String, Object> object = KubernetesShapes.object("v1", "Service", namespace, container.host());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("selector", KubernetesShapes.label(container));
        // Nodes must find each other before they are ready: they become ready by finding each other
        spec.put("publishNotReadyAddresses", true);
        List<Map<String, Object>> ports = new ArrayList<>();
        container.ports().forEach((use, port) -> ports.add(ordered("name", use, "port", port, "targetPort", use)));
        spec.put("ports", ports);
        object.put("spec", spec);
        return object;
    }

    private Map<String, Object> statefulSet(Container container) {
        Map<String, Object> object = KubernetesShapes.object("apps/v1", "StatefulSet", namespace, container.host());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("metadata", Map.of("name", "data"));
        data.put("spec", KubernetesShapes.claim("ReadWriteOnce", "20Gi"));
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("serviceName", container.host());
        spec.put("replicas", 1);
        spec.put("selector", Map.of("matchLabels", KubernetesShapes.label(container)));
        spec.put("template", KubernetesShapes.pod(container, contract));
        spec.put("volumeClaimTemplates", List.of(data));
        object.put("spec", spec);
        return object;
    }

    private Map<String, Object> deployment(Container container) {
        Map<String, Object> object = KubernetesShapes.object("apps/v1", "Deployment", namespace, container.host());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("replicas", 1);
        // One process serves one peer: the old one goes before the new one comes
        spec.put("strategy", Map.of("type", "Recreate"));
        spec.put("selector", Map.of("matchLabels", KubernetesShapes.label(container)));
        spec.put("template", KubernetesShapes.pod(container, contract));
        object.put("spec", spec);
        return object;
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
