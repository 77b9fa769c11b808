package io.aval.client.fabric.event;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.aval.client.Signer;
import io.aval.client.fabric.gateway.OwnPeer;
import io.aval.rules.canonical.Digest;
import io.grpc.stub.StreamObserver;
import java.security.SecureRandom;
import java.time.Instant;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;

/** Blocks of one peer from a number on, one at a time: the next is sent when this one was taken. For one thread. */
final class BlockStream implements AutoCloseable {

    private static final int NONCE_BYTES = 24;
    private static final long WITHOUT_END = -1L;

    private final Inbox inbox = new Inbox();

    private BlockStream() {}

    /** Blocks from a number on, those to come included. */
    static BlockStream from(OwnPeer peer, String channel, Signer signer, long start) {
        return open(peer, channel, signer, start, WITHOUT_END);
    }

    /** One block, which is waited for at most so long. */
    static Block one(OwnPeer peer, String channel, Signer signer, long number, long seconds)
            throws StreamEndedException, InterruptedException {
        try (BlockStream stream = open(peer, channel, signer, number, number)) {
            return stream.inbox.take(seconds);
        }
    }

    /** The next block; waits for it. */
    Block next() throws StreamEndedException, InterruptedException {
        return inbox.take(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        inbox.cancel();
    }

    private static BlockStream open(OwnPeer peer, String channel, Signer signer, long start, long stop) {
        BlockStream stream = new BlockStream();
        StreamObserver<Envelope> request = DeliverGrpc.newStub(peer.channel()).deliver(stream.inbox);
        request.onNext(request(channel, signer, seek(start, stop)));
        request.onCompleted();
        return stream;
    }

    private static SeekInfo seek(long start, long stop) {
        return SeekInfo.newBuilder()
                .setStart(position(start))
                // Unsigned: −1 lies behind every block
                .setStop(position(stop))
                .setBehavior(SeekInfo.SeekBehavior.BLOCK_UNTIL_READY)
                .build();
    }

    private static SeekPosition position(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }

    private static Envelope request(String channel, Signer signer, SeekInfo seek) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        Instant now = Instant.now();
        String organisation = signer.organisation().value();
        SerializedIdentity creator = SerializedIdentity.newBuilder()
                .setMspid(organisation)
                .setIdBytes(ByteString.copyFrom(new X509Identity(organisation, signer.certificate()).getCredentials()))
                .build();
        ChannelHeader about = ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setChannelId(channel)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        SignatureHeader by = SignatureHeader.newBuilder()
                .setCreator(creator.toByteString())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(about.toByteString())
                        .setSignatureHeader(by.toByteString()))
                .setData(seek.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(
                        signer.sign(Digest.of(payload.toByteArray()).bytes())))
                .build();
    }
}
