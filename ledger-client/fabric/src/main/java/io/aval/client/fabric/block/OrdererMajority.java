package io.aval.client.fabric.block;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.fabric.certificate.Membership;
import io.aval.client.fabric.certificate.Pem;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/**
 * Raft: members of so many ordering organisations must have signed, usually of one. Where an organisation tells its
 * nodes by their organisational unit, the signer's must be the orderers'.
 */
final class OrdererMajority implements BlockPolicy {

    private static final int REMEMBERED = 1_000;

    private final Map<String, Orderers> organisations;
    private final int required;
    private final Map<ByteString, Optional<Signer>> known = new HashMap<>();

    /**
     * An ordering organisation.
     *
     * @param unit what the subject of an orderer's certificate names; empty if units are not used
     */
    record Orderers(Membership membership, String unit) {}

    private record Signer(String organisation, PublicKey key) {}

    OrdererMajority(Map<String, Orderers> organisations, int required) {
        this.organisations = Map.copyOf(organisations);
        this.required = required;
    }

    @Override
    public Optional<String> finding(List<BlockSignature> signatures) {
        Set<String> signed = new TreeSet<>();
        for (BlockSignature signature : signatures) {
            signer(signature.identity())
                    .filter(signer -> signature.holds(signer.key()))
                    .ifPresent(signer -> signed.add(signer.organisation()));
        }
        return signed.size() >= required
                ? Optional.empty()
                : Optional.of("orderers of only " + signed.size() + " of the " + required
                        + " organisations needed have signed it");
    }

    private Optional<Signer> signer(ByteString identity) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(identity, this::read);
    }

    private Optional<Signer> read(ByteString identity) {
        try {
            SerializedIdentity parsed = SerializedIdentity.parseFrom(identity);
            Orderers orderers = organisations.get(parsed.getMspid());
            if (orderers == null) {
                return Optional.empty();
            }
            X509Certificate certificate = Pem.certificate(parsed.getIdBytes().toByteArray());
            boolean orderer = orderers.unit().isEmpty() || Membership.hasUnit(certificate, orderers.unit());
            return orderer
                            && orderers.membership()
                                    .finding(certificate, Optional.empty())
                                    .isEmpty()
                    ? Optional.of(new Signer(parsed.getMspid(), certificate.getPublicKey()))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
