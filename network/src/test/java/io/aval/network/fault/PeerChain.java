package io.aval.network.fault;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Signer;
import io.aval.client.fabric.Connection;
import io.aval.client.fabric.block.Blocks;
import io.aval.rules.canonical.Digest;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** The blocks of one peer, as that peer shows them. */
final class PeerChain {

    private static final long DEADLINE_SECONDS = 30;

    private PeerChain() {}

    /**
     * One block.
     *
     * @param header the header's hash, which the next block names
     * @param data hash of all transactions as they lie there
     * @param commit the peer's own hash over validity flags and every change of state, chained from block to block: two
     *     peers that have the same at one block have written the same, public and hashed private values alike
     * @param verdicts what the peer made of each transaction, by its id
     */
    record Link(long number, String header, String data, String commit, Map<String, TxValidationCode> verdicts) {}

    /** Reads blocks, the last excluded. */
    static List<Link> read(Connection connection, Signer reader, long from, long until) throws IOException {
        Connection.Peer peer = connection.peers().getFirst();
        var credentials = TlsChannelCredentials.newBuilder()
                .trustManager(new ByteArrayInputStream(peer.tlsRoot().getBytes(StandardCharsets.US_ASCII)))
                .build();
        ManagedChannel channel = Grpc.newChannelBuilder(peer.address(), credentials)
                .maxInboundMessageSize(100 << 20)
                .build();
        try (Gateway gateway = Gateway.newInstance()
                        .identity(new X509Identity(reader.organisation().value(), reader.certificate()))
                        .signer(reader::sign)
                        .connection(channel)
                        .connect();
                CloseableIterator<Block> blocks = gateway.getNetwork(connection.channel())
                        .newBlockEventsRequest()
                        .startBlock(from)
                        .build()
                        .getEvents(options -> options.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS))) {
            List<Link> links = new ArrayList<>();
            while (from + links.size() < until) {
                links.add(link(blocks.next()));
            }
            return links;
        } finally {
            channel.shutdownNow();
        }
    }

    private static Link link(Block block) throws InvalidProtocolBufferException {
        ByteString flags = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        Map<String, TxValidationCode> verdicts = new LinkedHashMap<>();
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(block.getData().getData(i)).getPayload());
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            if (header.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                verdicts.putIfAbsent(header.getTxId(), verdict(flags.byteAt(i)));
            }
        }
        return new Link(
                block.getHeader().getNumber(),
                Blocks.headerHash(block.getHeader()).value(),
                Digest.of(block.getData().toByteArray()).value(),
                HexFormat.of()
                        .formatHex(block.getMetadata()
                                .getMetadata(BlockMetadataIndex.COMMIT_HASH_VALUE)
                                .toByteArray()),
                verdicts);
    }

    private static TxValidationCode verdict(byte flag) {
        return Objects.requireNonNull(TxValidationCode.forNumber(flag & 0xff));
    }
}
