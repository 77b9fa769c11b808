package io.aval.client.embedded.transaction;

/** The verdict on a transaction in a block, with the names and numbers of Fabric's TxValidationCode. */
public enum ValidationCode {
    /** Its writes stand in the ledger. */
    VALID(0),
    /** A transaction with this id is on the ledger already. */
    DUPLICATE_TXID(9),
    /** The endorsing organisations don't satisfy the chaincode's policy or that of a key. */
    ENDORSEMENT_POLICY_FAILURE(10),
    /** A key was written since the simulation read it. */
    MVCC_READ_CONFLICT(11),
    /** A range has other keys or versions than the simulation read. */
    PHANTOM_READ_CONFLICT(12);

    private final int number;

    ValidationCode(int number) {
        this.number = number;
    }

    /** Fabric's number for this code, 0 to 255. */
    public int number() {
        return number;
    }

    /**
     * The code with a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ValidationCode of(int number) {
        for (ValidationCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        throw new IllegalArgumentException("no validation code has the number " + number);
    }
}
