package io.aval.engine.verification;

/** Why a source gave no answer. */
public final class SourceFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** The kinds of failure. */
    public enum Reason {
        /** It cannot be reached, or answered with an error. */
        UNREACHABLE,
        /** It did not answer in time. */
        TIMEOUT,
        /** It failed so often of late that it is not asked for a while. */
        RESTING,
        /** Its answers have another form than the adapter knows. */
        DRIFT,
        /** It does not know the subject. */
        UNKNOWN_SUBJECT
    }

    private final Reason reason;

    public SourceFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
