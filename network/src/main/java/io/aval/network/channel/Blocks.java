package io.aval.network.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyperledger.fabric.protos.common.Block;

/** Files that hold one block. */
final class Blocks {

    private static final long LARGEST = 10 << 20;

    private Blocks() {}

    /** @throws IOException if the file cannot be read or holds no block; the message names it */
    static Block read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is too large for a block of configuration");
        }
        try {
            Block block = Block.parseFrom(Files.readAllBytes(file));
            if (!block.hasHeader()) {
                throw new IOException(file + " holds no block");
            }
            return block;
        } catch (InvalidProtocolBufferException e) {
            throw new IOException(file + " holds no block", e);
        }
    }
}
