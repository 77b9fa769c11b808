package io.aval.rules.verification;

/** How evidence was got. */
public enum Method {
    /** The subject declared it. */
    DECLARED,
    /** Read off a document. */
    DOCUMENT,
    /** A source was asked. */
    LOOKUP,
    /** A signed credential was shown. */
    CREDENTIAL,
    /** Computed from the value itself, such as a check digit. */
    COMPUTED,
    /** Documents were compared with each other. */
    COMPARISON
}
