package io.aval.network.channel;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** The hash by which Fabric chains its blocks: SHA-256 over a sequence (ASN.1 DER) of number, previous and data hash. */
final class BlockHeaderHash {

    private BlockHeaderHash() {}

    /** In lower-case hexadecimal. */
    static String of(BlockHeader header) {
        try {
            byte[] encoded = new DERSequence(new ASN1Encodable[] {
                        new ASN1Integer(new BigInteger(Long.toUnsignedString(header.getNumber()))),
                        new DEROctetString(header.getPreviousHash().toByteArray()),
                        new DEROctetString(header.getDataHash().toByteArray())
                    })
                    .getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (IOException e) {
            throw new IllegalStateException("a header in memory has an encoding", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
