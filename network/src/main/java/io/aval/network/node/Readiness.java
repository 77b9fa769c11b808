package io.aval.network.node;

import static io.aval.network.topology.Topology.LOOPBACK;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Asks a process once whether it is ready. */
@FunctionalInterface
public interface Readiness {

    /** A process that does not answer is not ready; that is no error. */
    boolean isReady();

    /** Ready when Fabric's health check at the operations port answers 200. */
    static Readiness health(int operationsPort) {
        return http(operationsPort, "/healthz", body -> true);
    }

    /** Ready when the metrics at the operations port have a line that starts as given and ends in the value 1. */
    static Readiness metric(int operationsPort, String start) {
        return http(
                operationsPort,
                "/metrics",
                body -> body.lines().anyMatch(line -> line.startsWith(start) && line.endsWith(" 1")));
    }

    /** Ready when the port takes connections. */
    static Readiness listening(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), 1_000);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static Readiness http(int port, String path, Predicate<String> accepts) {
        URI address = URI.create("http://" + LOOPBACK + ":" + port + path);
        return () -> {
            try {
                // Not the newer client: it would start threads for every question
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(1_000);
                connection.setReadTimeout(2_000);
                try (InputStream body = connection.getInputStream()) {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                            && accepts.test(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                return false;
            }
        };
    }
}
