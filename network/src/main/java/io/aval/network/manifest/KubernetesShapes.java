package io.aval.network.manifest;

import static io.aval.network.manifest.KubernetesObjects.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts that several objects of a cluster have. */
final class KubernetesShapes {

    private static final int READ_AND_RUN = 0755;
    private static final int OWNER_READS = 0400;
    private static final int SAVE_SECONDS = 20;

    private KubernetesShapes() {}

    static Map<String, Object> object(String version, String kind, @Nullable String namespace, String name) {
        Map<String, Object> metadata =
                namespace == null ? ordered("name", name) : ordered("name", name, "namespace", namespace);
        return ordered("apiVersion", version, "kind", kind, "metadata", metadata);
    }

    static Map<String, Object> label(Container container) {
        return ordered("app.kubernetes.io/name", container.host());
    }

    static Map<String, Object> claim(String access, String size) {
        return ordered("accessModes", List.of(access), "resources", ordered("requests", ordered("storage", size)));
    }

    static Map<String, Object> pod(Container container, ContainerContract contract) {
        Map<String, Object> spec = ordered(
                "terminationGracePeriodSeconds",
                SAVE_SECONDS,
                "enableServiceLinks",
                false,
                "containers",
                List.of(image(container, contract)),
                "volumes",
                volumes(container));
        return ordered("metadata", ordered("labels", label(container)), "spec", spec);
    }

    private static Map<String, Object> image(Container container, ContainerContract contract) {
        List<Map<String, Object>> ports = new ArrayList<>();
        container.ports().forEach((use, port) -> ports.add(ordered("name", use, "containerPort", port)));
        List<Map<String, Object>> environment = new ArrayList<>();
        container.environment().forEach((name, value) -> environment.add(ordered("name", name, "value", value)));
        Map<String, Object> probe = container.kind() == Container.Kind.CONTRACT
                ? ordered("tcpSocket", ordered("port", "contract"))
                : ordered("httpGet", ordered("path", "/healthz", "port", "operations"));
        List<String> command = switch (container.kind()) {
            case ORDERER -> List.of("orderer");
            case PEER -> List.of("peer", "node", "start");
            case CONTRACT -> ContractCommand.of(contract);
        };
        return ordered(
                "name", container.kind().name().toLowerCase(Locale.ROOT),
                "image", container.kind().image,
                "command", command,
                "env", environment,
                "ports", ports,
                "readinessProbe", probe,
                "volumeMounts", mounts(container));
    }

    private static List<Map<String, Object>> mounts(Container container) {
        List<Map<String, Object>> mounts = new ArrayList<>();
        mounts.add(mount("certificates", "/certificates", true));
        mounts.add(ordered(
                "name",
                "tls-root",
                "mountPath",
                Container.HOME + "/tls-root.pem",
                "subPath",
                "tls-root.pem",
                "readOnly",
                true));
        switch (container.kind()) {
            case ORDERER -> {
                mounts.add(mount("settings", "/settings", true));
                mounts.add(mount("data", "/data", false));
            }
            case PEER -> {
                mounts.add(mount("settings", "/settings", true));
                mounts.add(mount("data", "/data", false));
                mounts.add(mount("builder", "/builder/bin", true));
                mounts.add(mount("connections", "/connections", true));
            }
            case CONTRACT -> mounts.add(mount("jars", "/lib", true));
        }
        return mounts;
    }

    private static Map<String, Object> mount(String name, String path, boolean readOnly) {
        return ordered("name", name, "mountPath", Container.HOME + path, "readOnly", readOnly);
    }

    private static List<Map<String, Object>> volumes(Container container) {
        String host = container.host();
        List<Map<String, Object>> volumes = new ArrayList<>();
        volumes.add(ordered("name", "certificates", "secret", certificates(host)));
        volumes.add(ordered(
                "name",
                "tls-root",
                "secret",
                ordered("secretName", host + "-certificates", "items", List.of(item("tls-root.pem", "tls-root.pem")))));
        switch (container.kind()) {
            case ORDERER -> volumes.add(settings(host));
            case PEER -> {
                volumes.add(settings(host));
                volumes.add(ordered(
                        "name", "builder", "configMap", ordered("name", "builder", "defaultMode", READ_AND_RUN)));
                volumes.add(ordered("name", "connections", "secret", ordered("secretName", host + "-connections")));
            }
            case CONTRACT ->
                volumes.add(ordered(
                        "name", "jars", "persistentVolumeClaim", ordered("claimName", "contract", "readOnly", true)));
        }
        return volumes;
    }

    private static Map<String, Object> settings(String host) {
        return ordered("name", "settings", "configMap", ordered("name", host + "-settings"));
    }

    /** The names of a secret's entries have no folders in them; the paths in the container have. */
    private static Map<String, Object> certificates(String host) {
        return ordered(
                "secretName",
                host + "-certificates",
                "defaultMode",
                OWNER_READS,
                "items",
                List.of(
                        item("identity.pem", "msp/signcerts/certificate.pem"),
                        item("identity-key.pem", "msp/keystore/key.pem"),
                        item("root.pem", "msp/cacerts/root.pem"),
                        item("tls-root.pem", "msp/tlscacerts/root.pem"),
                        item("units.yaml", "msp/config.yaml"),
                        item("tls.pem", "tls/certificate.pem"),
                        item("tls-key.pem", "tls/key.pem")));
    }

    private static Map<String, Object> item(String key, String path) {
        return ordered("key", key, "path", path);
    }

    static String host(String node) {
        return node.toLowerCase(Locale.ROOT);
    }
}
