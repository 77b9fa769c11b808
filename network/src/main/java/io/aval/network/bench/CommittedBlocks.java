package io.aval.network.bench;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Signer;
import io.aval.client.fabric.Connection;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;

/** Finds transactions again in the blocks that an organisation's peer shows. */
final class CommittedBlocks {

    private final Connection connection;
    private final Signer reader;

    CommittedBlocks(Connection connection, Signer reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /**
     * Reads blocks until all transactions are found.
     *
     * @param from number of the first block to read
     */
    Map<String, Trace> find(long from, Collection<String> txIds) throws IOException {
        Set<String> wanted = Set.copyOf(txIds);
        Map<String, Trace> found = new HashMap<>();
        Connection.Peer peer = connection.peers().getFirst();
        ManagedChannel channel = Grpc.newChannelBuilder(
                        peer.address(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(
                                        new ByteArrayInputStream(peer.tlsRoot().getBytes(StandardCharsets.US_ASCII)))
                                .build())
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
                        .getEvents()) {
            while (found.size() < wanted.size() && blocks.hasNext()) {
                collect(blocks.next(), wanted, found);
            }
            return found;
        } finally {
            channel.shutdownNow();
        }
    }

    private static void collect(Block block, Set<String> wanted, Map<String, Trace> found)
            throws InvalidProtocolBufferException {
        for (ByteString data : block.getData().getDataList()) {
            Payload payload = Payload.parseFrom(Envelope.parseFrom(data).getPayload());
            String txId = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getTxId();
            if (wanted.contains(txId)) {
                found.put(txId, trace(payload, data.size()));
            }
        }
    }

    private static Trace trace(Payload payload, int bytes) throws InvalidProtocolBufferException {
        Transaction transaction = Transaction.parseFrom(payload.getData());
        ChaincodeActionPayload endorsed =
                ChaincodeActionPayload.parseFrom(transaction.getActions(0).getPayload());
        ChaincodeAction action = ChaincodeAction.parseFrom(
                ProposalResponsePayload.parseFrom(endorsed.getAction().getProposalResponsePayload())
                        .getExtension());
        ByteString event = ChaincodeEvent.parseFrom(action.getEvents()).getPayload();
        return new Trace(TxReadWriteSet.parseFrom(action.getResults()), event.toStringUtf8(), bytes);
    }
}
