package io.aval.client.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Keys and signatures on P-256, in the form that Fabric keeps. */
final class Keys {

    private static final String CURVE = "secp256r1";
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private Keys() {}

    static KeyPair pair(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no " + CURVE, e);
        }
    }

    /** 32 hexadecimal digits that follow from the key alone. */
    static String fingerprint(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the second half of an ECDSA signature (ASN.1 DER) is in the lower half of the curve's order. */
    static boolean isLow(byte[] signature) {
        return second(ASN1Sequence.getInstance(signature)).compareTo(HALF_ORDER) <= 0;
    }

    /**
     * Brings a signature into the form in which its second half is in the lower half of the curve's order.
     *
     * @param signature ECDSA on P-256, ASN.1 DER
     */
    static byte[] low(byte[] signature) throws IOException {
        ASN1Sequence pair = ASN1Sequence.getInstance(signature);
        BigInteger s = second(pair);
        if (s.compareTo(HALF_ORDER) <= 0) {
            return signature;
        }
        return new DERSequence(new ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(ORDER.subtract(s))})
                .getEncoded();
    }

    private static BigInteger second(ASN1Sequence pair) {
        return ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
    }
}
