package io.aval.client;

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
 */
public record Attestation(String payload, String signed, List<Endorsement> endorsements) {

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
    public record Endorsement(Organisation organisation, String identity, String certificate, String signature) {}
}
