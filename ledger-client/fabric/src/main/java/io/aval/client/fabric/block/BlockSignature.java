package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.fabric.certificate.Membership;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/**
 * One orderer's signature on a block.
 *
 * @param consenter the number that the signer has in the configuration, or {@value #BY_IDENTITY}
 * @param identity the signer's serialised identity; empty if it is named by number
 * @param signed the octets that it covers
 */
record BlockSignature(int consenter, ByteString identity, ByteString signed, ByteString signature) {

    /** The signer names itself by its certificate. */
    static final int BY_IDENTITY = -1;

    /** All signatures of a block. */
    static List<BlockSignature> of(Block block) throws InvalidProtocolBufferException {
        Metadata metadata = Blocks.signatures(block);
        ByteString header = ByteString.copyFrom(Blocks.headerBytes(block.getHeader()));
        List<BlockSignature> signatures = new ArrayList<>();
        for (MetadataSignature one : metadata.getSignaturesList()) {
            boolean byNumber = one.getSignatureHeader().isEmpty()
                    && !one.getIdentifierHeader().isEmpty();
            ByteString names = byNumber ? one.getIdentifierHeader() : one.getSignatureHeader();
            signatures.add(new BlockSignature(
                    byNumber ? IdentifierHeader.parseFrom(names).getIdentifier() : BY_IDENTITY,
                    byNumber
                            ? ByteString.EMPTY
                            : SignatureHeader.parseFrom(names).getCreator(),
                    metadata.getValue().concat(names).concat(header),
                    one.getSignature()));
        }
        return signatures;
    }

    boolean holds(PublicKey key) {
        return Membership.verifies(key, signature.toByteArray(), signed.toByteArray());
    }
}
