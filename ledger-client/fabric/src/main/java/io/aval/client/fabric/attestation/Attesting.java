package io.aval.client.fabric.attestation;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.Attestation;
import io.aval.client.fabric.certificate.Membership;
import io.aval.client.fabric.certificate.Pem;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;

/**
 * Makes attestations of endorsements, each checked as a stranger would: that the answer is one to this very proposal,
 * which binds the channel; that it is a success of this contract; and that a peer of each organisation asked has signed
 * it, under a certificate of that organisation that holds today. Safe for use by several threads.
 */
public final class Attesting {

    private static final int SUCCESS = 200;
    private static final String PEER_UNIT = "peer";

    private final String contract;
    private final Map<Organisation, Membership> members;
    private final InstantSource clock;

    /**
     * A maker of attestations.
     *
     * @param roots PEM of each member's root of identities
     */
    public Attesting(String contract, Map<Organisation, String> roots, InstantSource clock) {
        this.contract = contract;
        this.clock = clock;
        this.members = new TreeMap<>();
        roots.forEach((member, root) -> members.put(member, Membership.of(Pem.certificate(root))));
    }

    /**
     * The attestation that these endorsements make.
     *
     * @param proposal the proposal as it was sent, with its id
     * @param prepared the transaction that the gateway prepared
     * @param by who was asked
     * @throws RefusedException {@code LEDGER_UNAVAILABLE} with the finding if a check fails
     */
    public Attestation attestation(byte[] proposal, byte[] prepared, Collection<Organisation> by) {
        try {
            EndorsedAnswer answer = EndorsedAnswer.parse(prepared);
            ProposalResponsePayload response = ProposalResponsePayload.parseFrom(answer.signed());
            ChaincodeAction action = ChaincodeAction.parseFrom(response.getExtension());
            Digest expected = EndorsedAnswer.proposalHash(proposal);
            require(
                    response.getProposalHash().equals(ByteString.copyFrom(expected.bytes())),
                    "the answer is to another proposal");
            require(action.getResponse().getStatus() == SUCCESS, "the answer is no success");
            require(action.getChaincodeId().getName().equals(contract), "the answer is another contract's");
            List<Attestation.Endorsement> endorsements = by.stream()
                    .map(organisation -> endorsement(organisation, answer))
                    .toList();
            return new Attestation(
                    action.getResponse().getPayload().toStringUtf8(),
                    base64(answer.signed()),
                    base64(EndorsedAnswer.question(proposal)),
                    endorsements);
        } catch (InvalidProtocolBufferException e) {
            throw Code.LEDGER_UNAVAILABLE.refuse("why", "the endorsements cannot be read");
        }
    }

    private Attestation.Endorsement endorsement(Organisation organisation, EndorsedAnswer answer) {
        for (Endorsement endorsement : answer.endorsements()) {
            Optional<X509Certificate> certificate = signer(organisation, endorsement, answer.signed());
            if (certificate.isPresent()) {
                return new Attestation.Endorsement(
                        organisation,
                        base64(endorsement.getEndorser()),
                        base64(encoded(certificate.get())),
                        base64(endorsement.getSignature()));
            }
        }
        throw Code.LEDGER_UNAVAILABLE.refuse(
                "organisation", organisation.value(), "why", "no signature of its peer holds");
    }

    /** The certificate of a peer of that organisation, if this is its signature and it holds. */
    private Optional<X509Certificate> signer(Organisation organisation, Endorsement endorsement, ByteString signed) {
        try {
            SerializedIdentity identity = SerializedIdentity.parseFrom(endorsement.getEndorser());
            Membership membership = members.get(organisation);
            if (membership == null || !identity.getMspid().equals(organisation.value())) {
                return Optional.empty();
            }
            X509Certificate certificate = Pem.certificate(identity.getIdBytes().toByteArray());
            boolean holds = Membership.hasUnit(certificate, PEER_UNIT)
                    && membership
                            .finding(certificate, Optional.of(clock.instant()))
                            .isEmpty()
                    && Membership.verifies(
                            certificate.getPublicKey(),
                            endorsement.getSignature().toByteArray(),
                            signed.toByteArray(),
                            endorsement.getEndorser().toByteArray());
            return holds ? Optional.of(certificate) : Optional.empty();
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void require(boolean condition, String otherwise) {
        Code.LEDGER_UNAVAILABLE.unless(condition, "why", otherwise);
    }

    private static ByteString encoded(X509Certificate certificate) {
        try {
            return ByteString.copyFrom(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just read has no encoding", e);
        }
    }

    private static String base64(ByteString bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
