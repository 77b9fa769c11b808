package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.rules.canonical.Digest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.jspecify.annotations.Nullable;

/**
 * Checks one block after the other, without trust in the peer that hands them over: number, link to the block before,
 * hash of the data, and the orderers' signatures as the channel's configuration asks for them. The first block is known
 * by its hash; each later configuration is signed under the one before.
 *
 * <p>For one thread. A block that is rejected leaves no trace: another peer may hand over the right one.
 */
public final class BlockVerification {

    private final String channel;
    private final Digest genesis;
    private long next;
    /** Null where the block before is not known, because the reading began here. */
    private @Nullable Digest previous;
    /** Null before the first block. */
    private @Nullable ChannelConfiguration configuration;

    private BlockVerification(String channel, Digest genesis) {
        this.channel = channel;
        this.genesis = genesis;
    }

    /**
     * Fetches a block by its number.
     *
     * @param <E> what is thrown if it cannot be fetched
     */
    @FunctionalInterface
    public interface Reader<E extends Exception> {
        /** The block, unchecked. */
        Block read(long number) throws E, InterruptedException;
    }

    /**
     * Prepares for the blocks from a number on. In the middle of the chain it fetches the first block, the configuration
     * that held before the start and those before it, and the block in front of the start: what they claim of each other
     * is signed, each under the configuration before, back to the first block. The blocks in between are not read.
     *
     * @param genesis hash of the first block's header
     * @param start number of the first block to be checked
     */
    public static <E extends Exception> BlockVerification startingAt(
            long start, String channel, Digest genesis, Reader<E> reader)
            throws E, InterruptedException, BlockRejectedException {
        BlockVerification verification = new BlockVerification(channel, genesis);
        if (start == 0) {
            return verification;
        }
        verification.accept(reader.read(0));
        Block before = reader.read(start - 1);
        Deque<Block> configurations = new ArrayDeque<>();
        long index = lastConfiguration(start - 1, before);
        for (long limit = start; index > 0; ) {
            if (index >= limit) {
                throw new BlockRejectedException(limit, "it names a configuration that is not before it");
            }
            configurations.push(reader.read(index));
            limit = index;
            index = lastConfiguration(limit - 1, reader.read(limit - 1));
        }
        for (Block one : configurations) {
            verification.jump(one.getHeader().getNumber(), one);
        }
        if (verification.next != start) {
            verification.jump(start - 1, before);
        }
        return verification;
    }

    /** Number of the block that {@link #accept} expects. */
    public long next() {
        return next;
    }

    /**
     * Takes the next block.
     *
     * @throws BlockRejectedException if it must not be believed; then the same number is still expected
     */
    public void accept(Block block) throws BlockRejectedException {
        Optional<String> finding;
        ChannelConfiguration now = configuration;
        try {
            finding = finding(block);
            if (finding.isEmpty() && Blocks.isConfiguration(block)) {
                now = ChannelConfiguration.of(block);
            }
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            finding = Optional.of("it cannot be read: " + e.getMessage());
        }
        if (finding.isEmpty() && (now == null || !now.channel().equals(channel))) {
            finding = Optional.of("its configuration is not that of channel " + channel);
        }
        if (finding.isPresent()) {
            throw new BlockRejectedException(next, finding.get());
        }
        configuration = now;
        previous = Blocks.headerHash(block.getHeader());
        next++;
    }

    private void jump(long number, Block block) throws BlockRejectedException {
        if (number < next) {
            throw new BlockRejectedException(number, "it is not the block that was asked for");
        }
        next = number;
        previous = null;
        accept(block);
    }

    private Optional<String> finding(Block block) throws InvalidProtocolBufferException {
        BlockHeader header = block.getHeader();
        if (header.getNumber() != next) {
            return Optional.of("its number is " + Long.toUnsignedString(header.getNumber()));
        }
        if (previous != null && !Arrays.equals(header.getPreviousHash().toByteArray(), previous.bytes())) {
            return Optional.of("it does not follow the block before");
        }
        boolean isConfiguration = Blocks.isConfiguration(block);
        if (!isConfiguration && !block.getData().getDataList().stream().allMatch(Blocks::isWellFormed)) {
            return Optional.of("a transaction in it is malformed");
        }
        Digest data = Blocks.dataHash(block.getData().getDataList());
        if (!header.getDataHash().equals(ByteString.copyFrom(data.bytes()))) {
            return Optional.of("its data are not those that its header stands for");
        }
        ChannelConfiguration current = configuration;
        if (current == null) {
            return Blocks.headerHash(header).equals(genesis)
                    ? Optional.empty()
                    : Optional.of("it is not the channel's first block");
        }
        if (Blocks.lastConfiguration(block) != (isConfiguration ? next : current.block())) {
            return Optional.of("it was made under another configuration");
        }
        return current.policy().finding(BlockSignature.of(block));
    }

    private static long lastConfiguration(long number, Block block) throws BlockRejectedException {
        try {
            return number == 0 ? 0 : Blocks.lastConfiguration(block);
        } catch (InvalidProtocolBufferException e) {
            throw new BlockRejectedException(number, "it cannot be read: " + e.getMessage());
        }
    }
}
