package io.aval.client.embedded.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * The client that created a proposal.
 *
 * @param serialized the bytes of Fabric's SerializedIdentity: organisation and certificate in PEM
 * @param organisation the organisation that {@code serialized} names
 */
public record Creator(Bytes serialized, String organisation) {
    public Creator {
        if (organisation.isEmpty()) {
            throw new IllegalArgumentException("a creator needs an organisation");
        }
    }

    /** The creator with this certificate of this organisation. */
    public static Creator of(String organisation, Bytes certificatePem) {
        SerializedIdentity identity = SerializedIdentity.newBuilder()
                .setMspid(organisation)
                .setIdBytes(ByteString.copyFrom(certificatePem.array()))
                .build();
        return new Creator(Bytes.of(identity.toByteArray()), organisation);
    }

    /**
     * Reads a serialized identity.
     *
     * @throws IllegalArgumentException if the bytes are not one
     */
    public static Creator parse(Bytes serialized) {
        return new Creator(serialized, identity(serialized).getMspid());
    }

    /** The certificate in PEM. */
    public Bytes certificatePem() {
        return Bytes.of(identity(serialized).getIdBytes().toByteArray());
    }

    private static SerializedIdentity identity(Bytes serialized) {
        try {
            return SerializedIdentity.parseFrom(serialized.array());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the creator is not a serialized identity", e);
        }
    }
}
