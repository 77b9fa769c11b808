package io.aval.client;

/** The validator's verdicts that this contract can meet, named as Fabric names them. */
public enum ValidationCode {
    VALID,
    BAD_CREATOR_SIGNATURE,
    BAD_PROPOSAL_TXID,
    DUPLICATE_TXID,
    ENDORSEMENT_POLICY_FAILURE,
    MVCC_READ_CONFLICT,
    PHANTOM_READ_CONFLICT,
    EXPIRED_CHAINCODE,
    INVALID_OTHER_REASON;

    /** Whether the same act on fresh openings may succeed. */
    public boolean retryable() {
        return this == MVCC_READ_CONFLICT || this == PHANTOM_READ_CONFLICT || this == ENDORSEMENT_POLICY_FAILURE;
    }
}
