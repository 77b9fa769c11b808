package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.rules.canonical.Digest;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;

/** Hashes and parts of a block, as Fabric defines them. */
public final class Blocks {

    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int SEQUENCE = 0x30;
    private static final int LONG_FORM = 0x80;

    private Blocks() {}

    /** SHA-256 of a header: its ASN.1 DER form, {@code SEQUENCE {INTEGER number, OCTET STRING previous, OCTET STRING data}}. */
    public static Digest headerHash(BlockHeader header) {
        return Digest.of(headerBytes(header));
    }

    static byte[] headerBytes(BlockHeader header) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        put(content, INTEGER, new BigInteger(Long.toUnsignedString(header.getNumber())).toByteArray());
        put(content, OCTET_STRING, header.getPreviousHash().toByteArray());
        put(content, OCTET_STRING, header.getDataHash().toByteArray());
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        put(sequence, SEQUENCE, content.toByteArray());
        return sequence.toByteArray();
    }

    /** SHA-256 of all transactions, one behind the other. */
    static Digest dataHash(List<ByteString> data) {
        return Digest.of(ByteString.copyFrom(data).toByteArray());
    }

    /** What the orderers signed beside the header. */
    static Metadata signatures(Block block) throws InvalidProtocolBufferException {
        return Metadata.parseFrom(metadata(block, BlockMetadataIndex.SIGNATURES));
    }

    /** The validator's code of each transaction. */
    static byte[] validity(Block block) {
        return metadata(block, BlockMetadataIndex.TRANSACTIONS_FILTER).toByteArray();
    }

    private static ByteString metadata(Block block, BlockMetadataIndex index) {
        List<ByteString> all = block.getMetadata().getMetadataList();
        return index.getNumber() < all.size() ? all.get(index.getNumber()) : ByteString.EMPTY;
    }

    /** Number of the configuration block that held when this one was made, as its signed part says. */
    static long lastConfiguration(Block block) throws InvalidProtocolBufferException {
        return OrdererBlockMetadata.parseFrom(signatures(block).getValue())
                .getLastConfig()
                .getIndex();
    }

    static Payload payload(ByteString transaction) throws InvalidProtocolBufferException {
        return Payload.parseFrom(Envelope.parseFrom(transaction).getPayload());
    }

    static ChannelHeader channelHeader(Payload payload) throws InvalidProtocolBufferException {
        return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
    }

    /** Whether the block holds one transaction, and that is a configuration. */
    static boolean isConfiguration(Block block) throws InvalidProtocolBufferException {
        return block.getData().getDataCount() == 1
                && channelHeader(payload(block.getData().getData(0))).getType() == HeaderType.CONFIG_VALUE;
    }

    /**
     * Whether a transaction is exactly one envelope. The data hash runs over all transactions together, so without this
     * the border between two of them could be moved.
     */
    static boolean isWellFormed(ByteString transaction) {
        try {
            Envelope envelope = Envelope.parseFrom(transaction);
            return !envelope.getPayload().isEmpty()
                    && !envelope.getSignature().isEmpty()
                    && envelope.getUnknownFields().asMap().isEmpty()
                    && envelope.toByteString().equals(transaction);
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static void put(ByteArrayOutputStream out, int tag, byte[] content) {
        out.write(tag);
        if (content.length < LONG_FORM) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int zero = length[0] == 0 ? 1 : 0;
            out.write(LONG_FORM | length.length - zero);
            out.write(length, zero, length.length - zero);
        }
        out.writeBytes(content);
    }
}
