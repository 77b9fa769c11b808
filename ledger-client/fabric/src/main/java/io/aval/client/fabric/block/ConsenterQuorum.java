package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import io.aval.client.fabric.certificate.Pem;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.jspecify.annotations.Nullable;

/**
 * BFT: of n consenters, of whom f = ⌊(n − 1) / 3⌋ may be dishonest, ⌈(n + f + 1) / 2⌉ must have signed, so that any two
 * such sets share an honest one.
 */
final class ConsenterQuorum implements BlockPolicy {

    private final Map<Integer, PublicKey> byNumber = new HashMap<>();
    private final Map<ByteString, PublicKey> byIdentity = new HashMap<>();
    private final int quorum;

    /** @throws IllegalArgumentException if a consenter has no certificate, or none is named */
    ConsenterQuorum(List<Consenter> consenters) {
        for (Consenter consenter : consenters) {
            PublicKey key =
                    Pem.certificate(consenter.getIdentity().toByteArray()).getPublicKey();
            byNumber.put(consenter.getId(), key);
            byIdentity.put(
                    SerializedIdentity.newBuilder()
                            .setMspid(consenter.getMspId())
                            .setIdBytes(consenter.getIdentity())
                            .build()
                            .toByteString(),
                    key);
        }
        if (byNumber.isEmpty()) {
            throw new IllegalArgumentException("the configuration names no consenter");
        }
        quorum = quorum(byNumber.size());
    }

    static int quorum(int consenters) {
        int faulty = (consenters - 1) / 3;
        return (consenters + faulty + 2) / 2;
    }

    @Override
    public Optional<String> finding(List<BlockSignature> signatures) {
        Set<PublicKey> signers = new HashSet<>();
        for (BlockSignature signature : signatures) {
            PublicKey key = key(signature);
            if (key != null && !signers.contains(key) && signature.holds(key)) {
                signers.add(key);
            }
        }
        return signers.size() >= quorum
                ? Optional.empty()
                : Optional.of("only " + signers.size() + " of the " + quorum + " consenters needed have signed it");
    }

    private @Nullable PublicKey key(BlockSignature signature) {
        return signature.consenter() == BlockSignature.BY_IDENTITY
                ? byIdentity.get(signature.identity())
                : byNumber.get(signature.consenter());
    }
}
