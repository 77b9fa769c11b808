package io.aval.network.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;

/** Takes blocks apart as far as the channel's configuration goes. */
final class ConfigurationBlock {

    private ConfigurationBlock() {}

    /** Whether the block holds a configuration; such a block holds nothing else. */
    static boolean is(Block block) {
        try {
            ByteString header = payload(block).getHeader().getChannelHeader();
            return ChannelHeader.parseFrom(header).getType() == HeaderType.CONFIG_VALUE;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    /** @throws IOException if it holds none that can be read */
    static Config configuration(Block block) throws IOException {
        try {
            return ConfigEnvelope.parseFrom(payload(block).getData()).getConfig();
        } catch (InvalidProtocolBufferException e) {
            throw new IOException(
                    "block " + block.getHeader().getNumber() + " holds no configuration that can be read", e);
        }
    }

    /** Number of the block whose configuration is in force after a block. */
    static long last(Block block) throws IOException {
        if (block.getHeader().getNumber() == 0) {
            return 0;
        }
        try {
            ByteString signatures = block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE);
            ByteString ordering = Metadata.parseFrom(signatures).getValue();
            return OrdererBlockMetadata.parseFrom(ordering).getLastConfig().getIndex();
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("block " + block.getHeader().getNumber() + " has metadata that cannot be read", e);
        }
    }

    private static Payload payload(Block block) throws InvalidProtocolBufferException {
        if (block.getData().getDataCount() == 0) {
            return Payload.getDefaultInstance();
        }
        return Payload.parseFrom(Envelope.parseFrom(block.getData().getData(0)).getPayload());
    }
}
