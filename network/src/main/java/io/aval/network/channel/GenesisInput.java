package io.aval.network.channel;

import io.aval.client.identity.Pem;
import io.aval.network.certificates.NodeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * What the first block depends on. Revocations and renewed certificates of ordering nodes are left out: they come later,
 * and neither of them needs another first block.
 */
final class GenesisInput {

    private GenesisInput() {}

    static String digest(ChannelConfiguration configuration) throws IOException {
        MessageDigest digest = sha256();
        add(digest, configuration.yaml().getBytes(StandardCharsets.UTF_8));
        for (Path msp : new TreeMap<>(configuration.msps()).values()) {
            add(digest, Files.readAllBytes(msp.resolve("cacerts/root.pem")));
            add(digest, Files.readAllBytes(msp.resolve("tlscacerts/root.pem")));
            add(digest, Files.readAllBytes(msp.resolve("config.yaml")));
        }
        for (NodeFiles node : new TreeMap<>(configuration.orderers()).values()) {
            add(digest, key(node.msp().resolve("signcerts/certificate.pem")));
            add(digest, key(node.tlsCertificate()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] key(Path certificate) throws IOException {
        return Pem.certificate(certificate).getPublicKey().getEncoded();
    }

    /** The length first, so that no two inputs run together to the same bytes. */
    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
