package io.aval.client.embedded.mockpeer;

import io.aval.client.identity.Authority;
import io.aval.client.identity.Credential;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The TLS certificates of an organisation's peer and of its chaincode, and the files that the chaincode's process reads. */
public final class Certificates {
    private final Authority authority;
    private final Path folder;

    /** Issues them into an existing folder. */
    public Certificates(String organisation, Path folder) throws IOException {
        this.authority = Authority.create(organisation, "tls", InstantSource.system());
        this.folder = folder;
        Credential server = authority.tls("127.0.0.1");
        Files.writeString(key(), server.keyPem());
        Files.writeString(certificate(), server.certificatePem());
        Files.writeString(root(), authority.root().certificatePem());
    }

    Path key() {
        return folder.resolve("chaincode-key.pem");
    }

    Path certificate() {
        return folder.resolve("chaincode-cert.pem");
    }

    Path root() {
        return folder.resolve("root.pem");
    }

    /** A channel to a chaincode on this machine, with the peer's own certificate. */
    public ManagedChannel channel(int port) throws IOException {
        Credential peer = authority.tls("127.0.0.1");
        return channel(
                port, GrpcSslContexts.forClient().keyManager(stream(peer.certificatePem()), stream(peer.keyPem())));
    }

    /** The same without a certificate of the peer. */
    ManagedChannel namelessChannel(int port) throws IOException {
        return channel(port, GrpcSslContexts.forClient());
    }

    private ManagedChannel channel(int port, SslContextBuilder tls) throws IOException {
        return NettyChannelBuilder.forAddress("127.0.0.1", port)
                .sslContext(tls.trustManager(root().toFile()).build())
                .build();
    }

    private static InputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
