package io.aval.network.lifecycle;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.PrivateFile;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.Readiness;
import io.aval.network.programs.Command;
import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process that runs the contract for one peer, and what the peer must know to reach it. Both sides show a
 * certificate of their organisation.
 *
 * @param peer whose process this is; a process serves one peer only
 * @param folder the process's own folder
 * @param server certificates of the process
 * @param client certificates of the peer
 */
public record ContractProcess(PeerNode peer, Path folder, NodeFiles server, NodeFiles client) {

    // Measured: these give the shortest start and the smallest process; a benchmark would leave the second compiler on
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED");

    /** The file that the external builder hands to the peer; it holds the peer's TLS key. */
    public Path connection() {
        return folder.resolve("connection.json");
    }

    /** Writes the connection file. */
    public void writeConnection() throws IOException {
        Files.createDirectories(folder);
        String json = """
                {
                  "address": "%s",
                  "dial_timeout": "10s",
                  "tls_required": true,
                  "client_auth_required": true,
                  "root_cert": "%s",
                  "client_cert": "%s",
                  "client_key": "%s"
                }
                """.formatted(
                        peer.chaincodeAddress(),
                        oneLine(server.tlsRoot()),
                        oneLine(client.tlsCertificate()),
                        oneLine(client.tlsKey()));
        PrivateFile.write(connection(), json);
    }

    /** How the process is started. */
    public ProcessPlan plan(ContractProgram program, String packageId) {
        Command command = new Command(List.of(program.java().toString()), Map.of())
                .and(FLAGS.toArray(String[]::new))
                .and("-cp", program.classPath(), program.mainClass())
                .with(Map.of(
                        "CHAINCODE_SERVER_ADDRESS", peer.chaincodeAddress(),
                        "CORE_CHAINCODE_ID_NAME", packageId,
                        "CORE_PEER_LOCALMSPID", peer.organisation(),
                        "AVAL_TLS_KEY_FILE", server.tlsKey().toString(),
                        "AVAL_TLS_CERTIFICATE_FILE", server.tlsCertificate().toString(),
                        "AVAL_TLS_CLIENT_ROOT_FILE", server.tlsRoot().toString()));
        return new ProcessPlan(
                peer.chaincodeName(),
                command,
                folder.resolve("log.txt"),
                List.of(peer.chaincodePort()),
                Readiness.listening(peer.chaincodePort()));
    }

    private static String oneLine(Path pem) throws IOException {
        return Files.readString(pem).replace("\n", "\\n");
    }
}
