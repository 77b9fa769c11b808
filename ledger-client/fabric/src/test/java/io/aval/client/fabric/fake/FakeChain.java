package io.aval.client.fabric.fake;

import com.google.protobuf.ByteString;
import io.aval.client.Signer;
import io.aval.client.fabric.block.Blocks;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.LastConfig;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** A channel's blocks with real hashes and signatures. Not safe for use by several threads. */
public final class FakeChain {

    private final List<Block> blocks = new ArrayList<>();
    private Orderers orderers;
    private long configuration;

    public FakeChain(Orderers orderers) {
        this.orderers = orderers;
        add(List.of(configuration(orderers)), new byte[] {0}, List.of());
    }

    /** A transaction with an event. */
    public record Tx(String id, TxValidationCode code, String contract, String event, String payload) {

        /** A valid one of our contract that changed one key. */
        public static Tx valid(String id) {
            return new Tx(id, TxValidationCode.VALID, Consortium.CONTRACT, "aval", change(id));
        }

        public static Tx invalid(String id) {
            return new Tx(id, TxValidationCode.MVCC_READ_CONFLICT, Consortium.CONTRACT, "aval", change(id));
        }

        private static String change(String id) {
            return "[{\"digest\":\"" + "ab".repeat(32) + "\",\"key\":\"bill~" + id + "\"}]";
        }
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public Block block(int number) {
        return blocks.get(number);
    }

    public Orderers orderers() {
        return orderers;
    }

    public String genesis() {
        return Blocks.headerHash(blocks.getFirst().getHeader()).value();
    }

    /** Adds a block of these transactions, signed by all orderers. */
    public Block add(Tx... transactions) {
        return add(transactions(transactions), validity(transactions), orderers.nodes());
    }

    /** Adds a block that some signers signed. */
    public Block addSignedBy(List<Signer> signers, Tx... transactions) {
        return add(transactions(transactions), validity(transactions), signers);
    }

    /** Adds a configuration block that hands the ordering over to others. */
    public Block handOver(Orderers next) {
        Block block = add(List.of(configuration(next)), new byte[] {0}, orderers.nodes());
        orderers = next;
        return block;
    }

    private Block add(List<ByteString> data, byte[] validity, List<Signer> signers) {
        long number = blocks.size();
        boolean isConfiguration = number == 0 || isConfiguration(data);
        long before = configuration;
        configuration = isConfiguration ? number : before;
        ByteString previous = blocks.isEmpty()
                ? ByteString.EMPTY
                : ByteString.copyFrom(
                        Blocks.headerHash(blocks.getLast().getHeader()).bytes());
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(number)
                .setPreviousHash(previous)
                .setDataHash(ByteString.copyFrom(Identities.sha256(ByteString.copyFrom(data))))
                .build();
        Block block = Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder().addAllData(data))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(signatures(header, configuration, signers).toByteString())
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.copyFrom(validity))
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
        blocks.add(block);
        return block;
    }

    /** The signed part of a block's metadata. */
    public Metadata signatures(BlockHeader header, long lastConfiguration, List<Signer> signers) {
        ByteString value = OrdererBlockMetadata.newBuilder()
                .setLastConfig(LastConfig.newBuilder().setIndex(lastConfiguration))
                .build()
                .toByteString();
        Metadata.Builder metadata = Metadata.newBuilder().setValue(value);
        for (Signer signer : signers) {
            metadata.addSignatures(signature(header, value, signer));
        }
        return metadata.build();
    }

    private MetadataSignature signature(BlockHeader header, ByteString value, Signer signer) {
        int index = orderers.nodes().indexOf(signer);
        boolean byNumber = orderers.bft() && index >= 0;
        ByteString names = byNumber
                ? IdentifierHeader.newBuilder().setIdentifier(index + 1).build().toByteString()
                : SignatureHeader.newBuilder()
                        .setCreator(Identities.serialised(signer))
                        .build()
                        .toByteString();
        ByteString signature =
                Identities.sign(signer, value.concat(names).concat(ByteString.copyFrom(headerBytes(header))));
        return (byNumber
                        ? MetadataSignature.newBuilder().setIdentifierHeader(names)
                        : MetadataSignature.newBuilder().setSignatureHeader(names))
                .setSignature(signature)
                .build();
    }

    /** Encoded apart from the code under test; short lengths only. */
    private static byte[] headerBytes(BlockHeader header) {
        byte[] number = BigInteger.valueOf(header.getNumber()).toByteArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int previous = header.getPreviousHash().size();
        int data = header.getDataHash().size();
        out.writeBytes(new byte[] {0x30, (byte) (6 + number.length + previous + data), 2, (byte) number.length});
        out.writeBytes(number);
        out.writeBytes(new byte[] {4, (byte) previous});
        out.writeBytes(header.getPreviousHash().toByteArray());
        out.writeBytes(new byte[] {4, (byte) data});
        out.writeBytes(header.getDataHash().toByteArray());
        return out.toByteArray();
    }

    private static boolean isConfiguration(List<ByteString> data) {
        return data.size() == 1 && data.getFirst().toStringUtf8().contains("ConsensusType");
    }

    private static ByteString configuration(Orderers orderers) {
        ConfigEnvelope config = ConfigEnvelope.newBuilder()
                .setConfig(Config.newBuilder()
                        .setChannelGroup(ConfigGroup.newBuilder().putGroups("Orderer", orderers.group())))
                .build();
        return envelope(HeaderType.CONFIG, "", config.toByteString());
    }

    private static List<ByteString> transactions(Tx... transactions) {
        return Arrays.stream(transactions).map(FakeChain::envelope).toList();
    }

    private static byte[] validity(Tx... transactions) {
        byte[] validity = new byte[transactions.length];
        for (int i = 0; i < validity.length; i++) {
            validity[i] = (byte) transactions[i].code().getNumber();
        }
        return validity;
    }

    private static ByteString envelope(Tx tx) {
        ChaincodeEvent event = ChaincodeEvent.newBuilder()
                .setChaincodeId(tx.contract())
                .setTxId(tx.id())
                .setEventName(tx.event())
                .setPayload(ByteString.copyFromUtf8(tx.payload()))
                .build();
        ChaincodeAction action =
                ChaincodeAction.newBuilder().setEvents(event.toByteString()).build();
        ProposalResponsePayload response = ProposalResponsePayload.newBuilder()
                .setExtension(action.toByteString())
                .build();
        ChaincodeActionPayload payload = ChaincodeActionPayload.newBuilder()
                .setAction(ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(response.toByteString()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder().setPayload(payload.toByteString()))
                .build();
        return envelope(HeaderType.ENDORSER_TRANSACTION, tx.id(), transaction.toByteString());
    }

    private static ByteString envelope(HeaderType type, String txId, ByteString data) {
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(type.getNumber())
                .setChannelId(Consortium.CHANNEL)
                .setTxId(txId)
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.toByteString()))
                .setData(data)
                .build();
        return Envelope.newBuilder()
                .setPayload(payload.toByteString())
                .setSignature(ByteString.copyFromUtf8("signature"))
                .build()
                .toByteString();
    }
}
