package io.aval.network.channel;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.node.PeerSettings;
import io.aval.network.node.Readiness;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.programs.Output;
import io.aval.network.programs.ProgramFailedException;
import io.aval.network.topology.OrdererNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A channel whose genesis block is made here and which nodes then join. A node that joined before
 * is told so by an error.
 *
 * @param genesis file of the genesis block
 */
public record Channel(String name, Path genesis, FabricPrograms programs) {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Writes {@code configtx.yaml} in the folder and makes the genesis block from it. */
    public static Channel create(ChannelConfiguration configuration, Path folder, FabricPrograms programs)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("configtx.yaml"), configuration.yaml());
        String name = configuration.topology().channel();
        Path genesis = folder.resolve("genesis.block");
        Command.of(programs.configtxgen())
                .and("-configPath", folder.toString(), "-profile", ChannelConfiguration.PROFILE)
                .and("-channelID", name, "-outputBlock", genesis.toString())
                .with(Map.of("FABRIC_CFG_PATH", folder.toString()))
                .mustRun(DEADLINE);
        return new Channel(name, genesis, programs);
    }

    /** Makes an ordering node join; {@code administrator} is the ordering organisation's. */
    public void join(OrdererNode node, NodeFiles administrator) throws IOException, InterruptedException {
        Output output = Command.of(programs.osnadmin(), "channel", "join")
                .and("--channelID", name, "--config-block", genesis.toString())
                .and("--orderer-address", node.adminAddress())
                .and("--ca-file", administrator.tlsRoot().toString())
                .and("--client-cert", administrator.tlsCertificate().toString())
                .and("--client-key", administrator.tlsKey().toString())
                .mustRun(DEADLINE);
        // The program ends with 0 whatever the node answered
        if (!output.text().contains("Status: 201")) {
            throw new ProgramFailedException(node.name() + " did not join: " + output.text());
        }
    }

    /** Whether the ordering node leads the channel, that is, takes transactions. */
    public Readiness led(OrdererNode node) {
        return Readiness.metric(node.operationsPort(), "consensus_etcdraft_is_leader{channel=\"" + name + "\"}");
    }

    /** Makes a peer join; {@code administrator} is its own organisation's. */
    public void join(PeerSettings peer, NodeFiles administrator) throws IOException, InterruptedException {
        Command.of(programs.peer(), "channel", "join", "--blockpath", genesis.toString())
                .with(peer.environment())
                .with(Map.of("CORE_PEER_MSPCONFIGPATH", administrator.msp().toString()))
                .mustRun(DEADLINE);
    }
}
