package io.aval.rules.refusal;

/**
 * How a caller may react to a refusal. Each category has one HTTP status, one gRPC status and one exit code, mapped at
 * the edges.
 */
public enum Category {
    /** The request itself is wrong: mend it. */
    INVALID,
    /** Nobody is logged in, or not as whom they say. */
    UNAUTHENTICATED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** What is named does not exist, or the caller may not know of it. */
    NOT_FOUND,
    /** The world moved on: look again and, if it still makes sense, ask again. */
    CONFLICT,
    /** A rule of the market forbids it in the present state. */
    RULE,
    /** Something that is needed is not there at the moment: try again later. */
    UNAVAILABLE,
    /** It is not known whether it happened: look it up by the transaction's id before asking again. */
    UNKNOWN,
    /** A fault of this software or its storage. */
    INTERNAL
}
