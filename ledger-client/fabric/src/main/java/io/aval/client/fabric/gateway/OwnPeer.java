package io.aval.client.fabric.gateway;

import io.aval.client.Signer;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.X509Identity;

/** One of the organisation's peers: one connection, shared by all signers. Safe for use by several threads. */
public final class OwnPeer implements AutoCloseable {

    // A peer drops clients that ask more often than once a minute whether it is still there
    private static final long KEEPALIVE_SECONDS = 90;
    private static final long KEEPALIVE_ANSWER_SECONDS = 20;
    // The limit that peers set for themselves
    private static final int MAX_MESSAGE = 100 << 20;
    private static final int MAX_SIGNERS = 10_000;
    private static final long AVOIDED_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long NEVER = -1;

    private final String address;
    private final ManagedChannel channel;
    private final AtomicLong newest = new AtomicLong(NEVER);
    private volatile long avoidUntil = System.nanoTime();

    private final Map<Signer, Gateway> gateways = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Signer, Gateway> eldest) {
            return size() > MAX_SIGNERS;
        }
    };

    /**
     * A peer; it is dialled when it is needed.
     *
     * @param address {@code host:port}
     * @param tlsRoot PEM of the certificate that its own is judged by
     */
    public OwnPeer(String address, String tlsRoot) {
        this.address = address;
        this.channel = Grpc.newChannelBuilder(address, credentials(tlsRoot))
                .keepAliveTime(KEEPALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEPALIVE_ANSWER_SECONDS, TimeUnit.SECONDS)
                .maxInboundMessageSize(MAX_MESSAGE)
                .build();
    }

    private static ChannelCredentials credentials(String tlsRoot) {
        try {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(new ByteArrayInputStream(tlsRoot.getBytes(StandardCharsets.US_ASCII)))
                    .build();
        } catch (IOException e) {
            throw new IllegalArgumentException("the TLS root is no certificate", e);
        }
    }

    /** {@code host:port}. */
    public String address() {
        return address;
    }

    /** The connection; it dials again at once if it has failed before. */
    public ManagedChannel channel() {
        // Else a peer that was restarted would be left alone for up to two minutes
        channel.resetConnectBackoff();
        return channel;
    }

    /** The gateway as this signer uses it. */
    Gateway gateway(Signer signer) {
        ManagedChannel connection = channel();
        synchronized (gateways) {
            return gateways.computeIfAbsent(
                    signer,
                    key -> Gateway.newInstance()
                            .identity(new X509Identity(key.organisation().value(), key.certificate()))
                            .signer(key::sign)
                            .connection(connection)
                            .connect());
        }
    }

    /** Tells that it answered. */
    void answered() {
        avoidUntil = System.nanoTime();
    }

    /** Tells that it did not: others are asked first for a few seconds. */
    void failed() {
        avoidUntil = System.nanoTime() + AVOIDED_NANOS;
    }

    boolean isAvoided() {
        return avoidUntil - System.nanoTime() > 0;
    }

    /** Tells that it showed a block. */
    public void showed(long block) {
        newest.accumulateAndGet(block, Math::max);
    }

    /** Number of the newest block that it showed, −1 for none. */
    long newest() {
        return newest.get();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
