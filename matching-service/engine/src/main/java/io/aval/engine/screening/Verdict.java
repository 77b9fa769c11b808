package io.aval.engine.screening;

/** What a comparison comes to. */
public enum Verdict {
    /** The same company, as far as names and codes tell. */
    MATCH,
    /** Somebody should look. */
    POSSIBLE,
    /** Another company. */
    NO
}
