package io.aval.client.fabric.fake;

import com.google.protobuf.ByteString;
import io.aval.client.Signer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Serialised identities and signatures as nodes make them. */
public final class Identities {

    private Identities() {}

    public static ByteString pem(Signer signer) {
        return ByteString.copyFrom(
                new X509Identity(signer.organisation().value(), signer.certificate()).getCredentials());
    }

    public static ByteString serialised(Signer signer) {
        return SerializedIdentity.newBuilder()
                .setMspid(signer.organisation().value())
                .setIdBytes(pem(signer))
                .build()
                .toByteString();
    }

    public static ByteString sign(Signer signer, ByteString message) {
        return ByteString.copyFrom(signer.sign(sha256(message)));
    }

    public static byte[] sha256(ByteString message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
