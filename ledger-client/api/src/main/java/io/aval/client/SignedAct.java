package io.aval.client;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as it stands on the ledger, with what a stranger needs to check that its creator signed the digest of
 * the envelope and that peers endorsed what it wrote. Octets are Base64. Block and code are the answering peer's word.
 *
 * @param block number of the block in which it stands
 * @param form what {@code signed} is
 * @param signed the octets that the creator signed
 * @param signature the creator's: ECDSA over SHA-256 of {@code signed}, ASN.1 DER; empty if the ledger kept none
 * @param answer what the endorsers signed, a ProposalResponsePayload; absent where it stands in {@code signed}
 * @param endorsements who signed {@code answer}; empty where they stand in {@code signed}
 */
public record SignedAct(
        @Text(max = 64, pattern = "[0-9a-f]{64}") String txId,
        @Range(max = Json.MAX_NUMBER) long block,
        ValidationCode code,
        Form form,
        @Text(max = Attestation.MAX_OCTETS) String signed,
        @Text(min = 0, max = Attestation.MAX_SIGNATURE) String signature,
        @Nullable @Text(max = Attestation.MAX_OCTETS) String answer,
        @Size(max = 16) List<Attestation.Endorsement> endorsements) {

    /** What a creator signed. */
    public enum Form {
        /** Fabric's Payload of a transaction: the call, what it wrote, and the endorsements. */
        TRANSACTION,
        /** Fabric's Proposal without transient data: the call alone. */
        PROPOSAL
    }

    public SignedAct {
        endorsements = List.copyOf(endorsements);
    }
}
