package io.aval.client.evidence;

/** Something that does not hold: at which step, and a sentence that says what differs. */
public record Finding(Step step, String sentence) {

    /** What is checked, in this order. */
    public enum Step {
        /** The file itself. */
        FORM,
        /** Authorities and their lists of revocations. */
        AUTHORITY,
        /** What was signed, and by whom. */
        ACT,
        /** The versions of the records. */
        VERSION,
        /** What is shown of them. */
        OPENING,
        /** The completed acts, each linked to the one before. */
        CHAIN,
        /** What organisations say of the last version. */
        ATTESTATION
    }

    @Override
    public String toString() {
        return step + ": " + sentence;
    }
}
