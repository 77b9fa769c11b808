package io.aval.network.administration;

import io.aval.network.certificates.NodeFiles;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hyperledger.fabric.client.identity.Identities;

/** TLS as an administrator uses it: trusts his own organisation's nodes, shows his own certificate where asked. */
final class Transport {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 100 << 20;
    private static final char[] NO_PASSWORD = new char[0];

    private Transport() {}

    /** A connection to a peer; nothing is sent before it is used. */
    static ManagedChannel grpc(String address, NodeFiles administrator) throws IOException {
        ChannelCredentials credentials = TlsChannelCredentials.newBuilder()
                .trustManager(administrator.tlsRoot().toFile())
                .build();
        return Grpc.newChannelBuilder(address, credentials)
                .maxInboundMessageSize(MOST_BYTES)
                .build();
    }

    /** Calls of ordering nodes' administration. */
    static HttpClient https(NodeFiles administrator) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(context(administrator))
                .build();
    }

    /** Shows the files' certificate and trusts their root, on either side. */
    static SSLContext context(NodeFiles files) throws IOException {
        try {
            KeyStore own = KeyStore.getInstance(KeyStore.getDefaultType());
            own.load(null, null);
            try (Reader key = Files.newBufferedReader(files.tlsKey())) {
                own.setKeyEntry("own", Identities.readPrivateKey(key), NO_PASSWORD, new Certificate[] {
                    certificate(files.tlsCertificate())
                });
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("root", certificate(files.tlsRoot()));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, NO_PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot use the TLS pair " + files.tlsCertificate(), e);
        }
    }

    private static Certificate certificate(Path pem) throws IOException, GeneralSecurityException {
        try (InputStream stream = Files.newInputStream(pem)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(stream);
        }
    }
}
