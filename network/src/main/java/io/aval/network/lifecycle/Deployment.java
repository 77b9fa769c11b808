package io.aval.network.lifecycle;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.node.PeerSettings;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.OrdererNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings one definition onto a channel: every organisation installs and approves, one commits. A step that was done
 * before fails and says so.
 *
 * @param collections file with the definition's collections
 * @param ordererTlsRoot PEM file by which the ordering node's TLS certificate is judged
 */
public record Deployment(
        FabricPrograms programs,
        String channel,
        ContractDefinition definition,
        Path collections,
        OrdererNode orderer,
        Path ordererTlsRoot) {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Writes the collections and prepares the rest. */
    public static Deployment prepare(
            FabricPrograms programs,
            String channel,
            ContractDefinition definition,
            Path folder,
            OrdererNode orderer,
            Path ordererTlsRoot)
            throws IOException {
        Path collections = Files.createDirectories(folder).resolve("collections.json");
        Files.writeString(collections, definition.collectionsJson());
        return new Deployment(programs, channel, definition, collections, orderer, ordererTlsRoot);
    }

    /** Installs the package on one peer; {@code administrator} is its organisation's. */
    public void install(PeerSettings peer, NodeFiles administrator, ContractPackage contract)
            throws IOException, InterruptedException {
        Command install = lifecycle("install").and(contract.file().toString());
        as(peer, administrator, install).mustRun(DEADLINE);
    }

    /** Approves the definition for the peer's organisation and waits until that is committed. */
    public void approve(PeerSettings peer, NodeFiles administrator, ContractPackage contract)
            throws IOException, InterruptedException {
        Command approve = definition(lifecycle("approveformyorg")).and("--package-id", contract.id());
        as(peer, administrator, approve).mustRun(DEADLINE);
    }

    /** Commits what all given peers' organisations approved; sent by the first one's. */
    public void commit(List<PeerSettings> peers, NodeFiles firstAdministrator)
            throws IOException, InterruptedException {
        List<String> endorsers = new ArrayList<>();
        for (PeerSettings peer : peers) {
            endorsers.addAll(List.of("--peerAddresses", peer.node().address()));
            endorsers.addAll(
                    List.of("--tlsRootCertFiles", peer.files().tlsRoot().toString()));
        }
        Command commit = definition(lifecycle("commit")).and(endorsers.toArray(String[]::new));
        as(peers.getFirst(), firstAdministrator, commit).mustRun(DEADLINE);
    }

    private Command lifecycle(String verb) {
        return Command.of(programs.peer(), "lifecycle", "chaincode", verb);
    }

    private Command definition(Command command) {
        return command.and("--channelID", channel, "--name", definition.name())
                .and("--version", definition.version(), "--sequence", Integer.toString(definition.sequence()))
                .and("--signature-policy", definition.endorsementPolicy())
                .and("--collections-config", collections.toString())
                .and("--orderer", orderer.address(), "--tls", "--cafile", ordererTlsRoot.toString());
    }

    private static Command as(PeerSettings peer, NodeFiles administrator, Command command) {
        return command.with(peer.environment())
                .with(Map.of("CORE_PEER_MSPCONFIGPATH", administrator.msp().toString()));
    }
}
