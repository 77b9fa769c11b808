package io.aval.network.channel;

import io.aval.client.identity.AtomicFile;
import io.aval.network.programs.Command;
import io.aval.network.programs.FabricPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * The channel's first block. All nodes join by it, and it cannot change afterwards.
 *
 * @param block file of the block
 */
public record Genesis(Path block) {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /**
     * Makes the block, or takes the one that was made from the same input before.
     *
     * @param folder the channel's own
     * @throws GenesisChangedException if there is one that was made from other input
     * @throws IOException if the program fails or a file cannot be read or written
     */
    public static Genesis make(ChannelConfiguration configuration, Path folder, FabricPrograms programs)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path block = folder.resolve("genesis.block");
        Path remembered = folder.resolve("input.sha256");
        String input = GenesisInput.digest(configuration);
        if (Files.exists(block) && Files.exists(remembered)) {
            if (!Files.readString(remembered).strip().equals(input)) {
                throw new GenesisChangedException(block);
            }
            return new Genesis(block);
        }
        AtomicFile.write(folder.resolve("configtx.yaml"), configuration.yaml());
        Path next = folder.resolve("genesis.block.next");
        Command.of(programs.configtxgen())
                .and("-configPath", folder.toString(), "-profile", ChannelConfiguration.PROFILE)
                .and("-channelID", configuration.topology().channel(), "-outputBlock", next.toString())
                .with(Map.of("FABRIC_CFG_PATH", folder.toString()))
                .mustRun(DEADLINE);
        // The block comes last: while it is missing, both are made again
        AtomicFile.write(remembered, input + "\n");
        Files.move(next, block, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Genesis(block);
    }

    /**
     * The hash that the second block points at, in hexadecimal.
     *
     * @throws IOException if the file cannot be read or holds no block
     */
    public String headerHash() throws IOException {
        return BlockHeaderHash.of(Blocks.read(block).getHeader());
    }
}
