package io.aval.network;

import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** Somebody who can reach the port of a contract's process, knows whom to trust there, but has no certificate. */
final class Stranger {

    private static final int PATIENCE_MILLIS = 10_000;

    private Stranger() {}

    /** Whether the process ends the conversation because of the missing certificate. */
    static boolean isTurnedAway(PeerNode peer, int slot, Path tlsRoot) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) context(tlsRoot)
                .getSocketFactory()
                .createSocket(
                        InetAddress.ofLiteral(Topology.LOOPBACK),
                        peer.contractPorts().get(slot))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            // In TLS 1.3 the server judges the client after its own handshake: the refusal arrives with the first read
            socket.getInputStream().read();
            return false;
        } catch (SSLException e) {
            return String.valueOf(e.getMessage()).contains("certificate_required");
        }
    }

    private static SSLContext context(Path tlsRoot) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream pem = Files.newInputStream(tlsRoot)) {
            trusted.setCertificateEntry(
                    "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory judges = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        judges.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, judges.getTrustManagers(), null);
        return context;
    }
}
