package io.aval.network.lifecycle;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.PrivateFile;
import io.aval.network.node.ProcessPlan;
import io.aval.network.node.Readiness;
import io.aval.network.programs.Command;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process that runs a contract for one peer, and what the peer must know to reach it. Both sides show a certificate of
 * their organisation.
 *
 * @param peer whose process this is; a process serves one peer only
 * @param slot which of the peer's contract ports it listens at, from 0
 * @param contract what it runs
 * @param server certificates of the process
 * @param client certificates of the peer
 */
public record ContractProcess(PeerNode peer, int slot, ContractPackage contract, NodeFiles server, NodeFiles client) {

    /** The process's name, unique in the network. */
    public String name() {
        return peer.name().replaceFirst("^peer(\\d*)-(.*)$", "contract-$2$1") + "-" + slot;
    }

    /** Where it listens. */
    public int port() {
        return peer.contractPorts().get(slot);
    }

    /** Where the peer reaches it. */
    public String address() {
        return Topology.LOOPBACK + ":" + port();
    }

    /**
     * Writes the connection file, which holds the peer's TLS key; nobody but the owner may read it.
     *
     * @param connections the peer's folder of connection files, which its environment names
     */
    public void writeConnection(Path connections) throws IOException {
        Files.createDirectories(connections);
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
                address(), oneLine(server.tlsRoot()), oneLine(client.tlsCertificate()), oneLine(client.tlsKey()));
        PrivateFile.write(ContractSlots.connection(connections, contract.label()), json);
    }

    /**
     * How the process is started.
     *
     * @param java the Java launcher
     * @param folder the process's own folder, which must exist
     */
    public ProcessPlan plan(Path java, Path folder) {
        return new ProcessPlan(
                name(), command(java), folder.resolve("log.txt"), List.of(port()), Readiness.listening(port()));
    }

    private Command command(Path java) {
        return new Command(List.of(java.toString()), Map.of())
                .and(ContractJvm.flags(contract).toArray(String[]::new))
                .and("-cp", contract.classPath(), contract.mainClass())
                .with(ContractJvm.environment(contract, peer.organisation(), address(), server));
    }

    private static String oneLine(Path pem) throws IOException {
        return Files.readString(pem).replace("\n", "\\n");
    }
}
