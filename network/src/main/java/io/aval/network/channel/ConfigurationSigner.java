package io.aval.network.channel;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.aval.client.Signer;
import io.aval.client.identity.KeySigner;
import io.aval.client.identity.Pem;
import io.aval.network.certificates.NodeFiles;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.ConfigSignature;
import org.hyperledger.fabric.protos.common.ConfigUpdate;
import org.hyperledger.fabric.protos.common.ConfigUpdateEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * Signs for an organisation what concerns a channel's configuration. Safe for use by several threads.
 *
 * @param identity the signer's certificate with the organisation's name, as it stands in what is signed
 */
public record ConfigurationSigner(ByteString identity, Signer signer, InstantSource clock) {

    private static final int NONCE_BYTES = 24;

    /**
     * The organisation's administrator.
     *
     * @throws IOException if the files hold no certificate and key
     */
    public static ConfigurationSigner of(String organisation, NodeFiles administrator, InstantSource clock)
            throws IOException {
        KeySigner signer = new KeySigner(
                new Organisation(organisation),
                Pem.credential(
                        administrator.msp().resolve("signcerts/certificate.pem"),
                        administrator.msp().resolve("keystore/key.pem")));
        ByteString identity = SerializedIdentity.newBuilder()
                .setMspid(organisation)
                .setIdBytes(ByteString.copyFromUtf8(Pem.text(signer.certificate())))
                .build()
                .toByteString();
        return new ConfigurationSigner(identity, signer, clock);
    }

    /** A signature over an update; an update needs those of as many organisations as its policies say. */
    public ConfigSignature sign(ConfigUpdate update) {
        ByteString header = signatureHeader();
        return ConfigSignature.newBuilder()
                .setSignatureHeader(header)
                .setSignature(signature(header.concat(update.toByteString())))
                .build();
    }

    /** What an ordering node takes: the update with its signatures, signed as a whole by who submits it. */
    public Envelope envelope(ConfigUpdate update, Iterable<ConfigSignature> signatures) {
        ConfigUpdateEnvelope content = ConfigUpdateEnvelope.newBuilder()
                .setConfigUpdate(update.toByteString())
                .addAllSignatures(signatures)
                .build();
        return envelope(HeaderType.CONFIG_UPDATE, update.getChannelId(), content.toByteString());
    }

    Envelope envelope(HeaderType type, String channel, ByteString content) {
        Instant now = clock.instant();
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(type.getNumber())
                .setChannelId(channel)
                .setTimestamp(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(header.toByteString())
                        .setSignatureHeader(signatureHeader()))
                .setData(content)
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(signature(payload))
                .build();
    }

    private ByteString signatureHeader() {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return SignatureHeader.newBuilder()
                .setCreator(identity)
                .setNonce(ByteString.copyFrom(nonce))
                .build()
                .toByteString();
    }

    private ByteString signature(ByteString signed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteString.copyFrom(signer.sign(digest.digest(signed.toByteArray())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
