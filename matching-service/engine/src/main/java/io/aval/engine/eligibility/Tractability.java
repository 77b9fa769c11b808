package io.aval.engine.eligibility;

/**
 * What can be promised of a run under these rules and caps, and why.
 *
 * @param kind how strong the promise is
 * @param reason a sentence that names what decides it
 */
public record Tractability(Kind kind, String reason) {

    /** How strong a promise the methods can keep; from strong to weak. */
    public enum Kind {
        /** Caps nest and amounts are divisible: an optimum and a stable allocation are computed exactly. */
        EXACT,
        /** Parts may not be arbitrarily small: optimum and stability hold up to a published bound of one ticket. */
        BOUNDED,
        /** Caps cross: no efficient exact method is known; the verifier says how far a result is from the bound. */
        HEURISTIC
    }
}
