package io.aval.rules.refusal;

/**
 * Carries a {@link Refusal} from deep inside a decoder or a rule up to the nearest boundary, where it becomes a value
 * again. Has no stack trace: a refusal is an ordinary answer.
 */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
