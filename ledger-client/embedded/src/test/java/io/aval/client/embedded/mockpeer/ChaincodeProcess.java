package io.aval.client.embedded.mockpeer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A chaincode in a process of its own, as beside a peer, and the peer that talks to it. */
public final class ChaincodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Started started;
    private final MockPeer peer;

    private ChaincodeProcess(Started started, MockPeer peer) {
        this.started = started;
        this.peer = peer;
    }

    /**
     * Starts a process for each organisation, all at once, and waits until all are ready.
     *
     * @param main the class that serves the chaincode
     * @param folder takes certificates and logs
     */
    public static Map<String, ChaincodeProcess> startAll(Class<?> main, Path folder, List<String> organisations)
            throws IOException {
        List<Started> started = new ArrayList<>();
        Map<String, ChaincodeProcess> ready = new HashMap<>();
        try {
            for (String organisation : organisations) {
                Path own = Files.createDirectories(folder.resolve(organisation));
                started.add(start(main, own, organisation, new Certificates(organisation, own), freePort()));
            }
            for (Started each : started) {
                MockPeer peer = new MockPeer(each.certificates().channel(each.port()), PATIENCE);
                ready.put(each.organisation(), new ChaincodeProcess(each, peer));
            }
            return ready;
        } catch (RuntimeException | IOException e) {
            started.forEach(each -> each.process().destroyForcibly());
            throw e;
        }
    }

    /** Starts one. */
    public static ChaincodeProcess startOne(Class<?> main, Path folder, String organisation) throws IOException {
        return startAll(main, folder, List.of(organisation)).values().iterator().next();
    }

    private record Started(String organisation, Process process, Certificates certificates, int port) {}

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Started start(Class<?> main, Path folder, String organisation, Certificates certificates, int port)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment()
                .putAll(Map.of(
                        "CHAINCODE_SERVER_ADDRESS",
                        "127.0.0.1:" + port,
                        "CORE_CHAINCODE_ID_NAME",
                        "contract:1",
                        "CORE_PEER_LOCALMSPID",
                        organisation,
                        "AVAL_TLS_KEY_FILE",
                        certificates.key().toString(),
                        "AVAL_TLS_CERTIFICATE_FILE",
                        certificates.certificate().toString(),
                        "AVAL_TLS_CLIENT_ROOT_FILE",
                        certificates.root().toString()));
        return new Started(organisation, builder.start(), certificates, port);
    }

    /** The peer that talks to it. */
    public MockPeer peer() {
        return peer;
    }

    Certificates certificates() {
        return started.certificates();
    }

    int port() {
        return started.port();
    }

    /** Ends the process at once, without a word to its peer, and waits until it has ended. */
    void kill() {
        started.process().destroyForcibly();
        started.process().onExit().join();
    }

    /** Ends both. */
    @Override
    public void close() {
        peer.close();
        kill();
    }
}
