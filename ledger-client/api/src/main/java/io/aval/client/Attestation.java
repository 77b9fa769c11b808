package io.aval.client;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Organisation;
import java.util.List;

/**
 * What several organisations sign about one public key as it stood, committed, when they were asked. Never ordered; a
 * stranger who trusts their certificate authorities checks it without the ledger. Octets are Base64, so that it can be
 * kept as text.
 *
 * @param payload canonical JSON {@code {"day":…,"key":…,"state":{…}}}: {@code state} is what stands at the key, absent if
 *     nothing does
 * @param signed the octets that each endorser signed in front of its own identity
 * @param request the question, Fabric's Proposal: {@code signed} names its hash, and it names the channel and the key
 */
public record Attestation(
        @Text(max = Attestation.MAX_OCTETS) String payload,
        @Text(max = Attestation.MAX_OCTETS) String signed,
        @Text(max = Attestation.MAX_OCTETS) String request,
        @Size(max = 16) List<Endorsement> endorsements) {

    static final int MAX_OCTETS = 8_000_000;
    static final int MAX_CERTIFICATE = 20_000;
    static final int MAX_SIGNATURE = 400;

    public Attestation {
        endorsements = List.copyOf(endorsements);
    }

    /**
     * One signature.
     *
     * @param identity the endorser's serialised identity
     * @param certificate DER
     * @param signature ECDSA over SHA-256 of {@code signed ‖ identity}, ASN.1 DER
     */
    public record Endorsement(
            Organisation organisation,
            @Text(max = MAX_CERTIFICATE) String identity,
            @Text(max = MAX_CERTIFICATE) String certificate,
            @Text(max = MAX_SIGNATURE) String signature) {}
}
