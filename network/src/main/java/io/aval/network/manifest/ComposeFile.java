package io.aval.network.manifest;

import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content of a file for Compose. */
record ComposeFile(Topology topology, ContainerContract contract) {

    static final String HEAD = """
            # Lies in the network's folder, whose certificates, jars and connection files it mounts. The channel's first block
            # and the connection files must have been made for containers: they name nodes by their host names.
            """;

    private static final int SAVE_SECONDS = 20;

    Map<String, Object> content() {
        Map<String, Object> services = new LinkedHashMap<>();
        Map<String, Object> volumes = new LinkedHashMap<>();
        for (Container container : Container.all(topology, contract)) {
            services.put(container.host(), service(container));
            if (container.kind() != Container.Kind.CONTRACT) {
                volumes.put(container.host() + "-data", Map.of());
            }
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", topology.channel().replace('.', '-'));
        file.put("services", services);
        file.put("configs", configs());
        file.put("volumes", volumes);
        return file;
    }

    private Map<String, Object> service(Container container) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("image", container.kind().image);
        service.put("hostname", container.host());
        service.put("restart", "unless-stopped");
        // A node that is told to end writes what it has in memory
        service.put("stop_grace_period", SAVE_SECONDS + "s");
        service.put("environment", new LinkedHashMap<>(container.environment()));
        switch (container.kind()) {
            case ORDERER -> service.put("command", List.of("orderer"));
            case PEER -> service.put("command", List.of("peer", "node", "start"));
            case CONTRACT -> service.put("command", ContractCommand.of(contract));
        }
        if (container.kind() != Container.Kind.CONTRACT) {
            service.put(
                    "ports",
                    container.ports().values().stream()
                            .map(port -> Topology.LOOPBACK + ":" + port + ":" + port)
                            .toList());
            service.put(
                    "configs",
                    List.of(Map.of(
                            "source",
                            container.host(),
                            "target",
                            Container.HOME + "/settings/" + container.kind().settings)));
        }
        service.put("volumes", mounts(container));
        return service;
    }

    private List<String> mounts(Container container) {
        String own = "./certificates/" + container.organisation() + "/";
        List<String> mounts = new ArrayList<>();
        mounts.add(own + container.node() + ":" + Container.HOME + "/certificates:ro");
        mounts.add(own + "tls-root.pem:" + Container.HOME + "/tls-root.pem:ro");
        switch (container.kind()) {
            case ORDERER -> mounts.add(container.host() + "-data:" + Container.HOME + "/data");
            case PEER -> {
                mounts.add(container.host() + "-data:" + Container.HOME + "/data");
                mounts.add("./builder:" + Container.HOME + "/builder:ro");
                mounts.add("./connections/" + container.node() + ":" + Container.HOME + "/connections:ro");
            }
            case CONTRACT -> mounts.add("./contracts/" + contract.label() + "/lib:" + Container.HOME + "/lib:ro");
        }
        return mounts;
    }

    private Map<String, Object> configs() {
        Map<String, Object> configs = new LinkedHashMap<>();
        for (OrdererNode node : topology.orderers()) {
            configs.put(host(node.name()), Map.of("content", ContainerSettings.of(node)));
        }
        for (PeerNode node : topology.peers()) {
            configs.put(host(node.name()), Map.of("content", ContainerSettings.of(topology, node)));
        }
        return configs;
    }

    private static String host(String node) {
        return node.toLowerCase(Locale.ROOT);
    }
}
