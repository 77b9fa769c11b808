package io.aval.client;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;

/**
 * What a refusal by a {@link Clerk} tells about whether the act stands on the ledger, for those who must not do anything
 * twice.
 */
public enum Certainty {
    /** It was done before, under the same request. */
    DONE,
    /** It was not done, and asked again it would be refused again: the request or a rule is against it. */
    REFUSED,
    /** It was not done now, and may be later: somebody was faster, or something is missing. */
    NOT_NOW,
    /** It may have been done. Only the same request, by the same signer, may be asked again. */
    UNSURE;

    /** What that refusal tells. */
    public static Certainty of(Refusal refusal) {
        if (refusal.code() == Code.REQUEST_DONE) {
            return DONE;
        }
        // A deposit is awaited only after its transaction was committed
        if (refusal.code() == Code.DEPOSIT_AWAITED || refusal.code() == Code.REQUEST_REUSED) {
            return UNSURE;
        }
        return switch (refusal.code().category()) {
            case INVALID, FORBIDDEN, RULE -> REFUSED;
            case CONFLICT, NOT_FOUND, UNAVAILABLE, UNAUTHENTICATED -> NOT_NOW;
            case UNKNOWN, INTERNAL -> UNSURE;
        };
    }
}
