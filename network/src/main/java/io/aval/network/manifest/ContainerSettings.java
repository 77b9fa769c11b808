package io.aval.network.manifest;

import io.aval.network.lifecycle.ExternalBuilder;
import io.aval.network.node.PeerSettings;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The launcher's settings of a node, for a container: it listens on all addresses of the container, and others reach it by
 * its name instead of the loopback address.
 */
final class ContainerSettings {

    /** The variable that names a peer's folder of connection files. */
    static final String CONNECTIONS = ExternalBuilder.CONNECTION_VARIABLE;

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z]+)\\}");
    // "listenAddress: "host:port"" and, for ordering nodes, the host alone
    private static final Pattern LISTEN =
            Pattern.compile("(?im)^( *(?:chaincode)?listenAddress: )\"?([A-Za-z0-9.-]+?)(:[0-9]+)?\"?$");
    private static final Pattern LOOPBACK_ONLY = Pattern.compile("(?m)^( *)# Loopback only:.*$");

    private ContainerSettings() {}

    static String of(Topology topology, PeerNode node) {
        String home = Container.HOME;
        String bootstrap = topology.member(node.organisation()).peers().stream()
                .filter(other -> !other.equals(node))
                .findFirst()
                .map(ContainerSettings::address)
                .orElse(address(node));
        Map<String, String> values = common(node.organisation());
        values.put("name", node.name());
        values.put("address", address(node));
        values.put("bootstrap", bootstrap);
        values.put("chaincodeListenPort", Integer.toString(node.chaincodeListenPort()));
        values.put("operationsPort", Integer.toString(node.operationsPort()));
        values.put("builder", home + "/builder");
        // The images are Fabric 3.1
        values.put("timeWindowCheck", PeerSettings.TIME_WINDOW_CHECK);
        values.put("builderVariables", "[" + CONNECTIONS + "]");
        return opened(filled("core.yaml", values));
    }

    static String of(OrdererNode node) {
        Map<String, String> values = common(node.organisation());
        values.put("name", node.name());
        values.put("port", Integer.toString(node.port()));
        values.put("adminPort", Integer.toString(node.adminPort()));
        values.put("operationsPort", Integer.toString(node.operationsPort()));
        return opened(filled("orderer.yaml", values));
    }

    private static Map<String, String> common(String organisation) {
        String home = Container.HOME;
        Map<String, String> values = new HashMap<>();
        values.put("organisation", organisation);
        values.put("msp", home + "/certificates/msp");
        values.put("tlsCertificate", home + "/certificates/tls/certificate.pem");
        values.put("tlsKey", home + "/certificates/tls/key.pem");
        values.put("tlsRoot", home + "/tls-root.pem");
        values.put("data", home + "/data");
        return values;
    }

    private static String address(PeerNode node) {
        return node.name().toLowerCase(Locale.ROOT) + ":" + node.port();
    }

    private static String opened(String settings) {
        String open = LISTEN.matcher(settings).replaceAll(match -> {
            String port = match.group(3) == null ? "" : match.group(3);
            return Matcher.quoteReplacement(match.group(1) + "\"0.0.0.0" + port + "\"");
        });
        String told = LOOPBACK_ONLY
                .matcher(open)
                .replaceAll("$1# All addresses of the container: what is reachable is decided around it");
        if (told.contains(Topology.LOOPBACK)) {
            throw new IllegalStateException(
                    "a node's settings name the loopback address where a container has none:\n" + told);
        }
        return told;
    }

    private static String filled(String name, Map<String, String> values) {
        return PLACE.matcher(template(name)).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException(name + " has a place that containers give no value: " + match.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String template(String name) {
        try (InputStream stream = PeerSettings.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
