package io.aval.network;

import java.io.IOException;

/** A network cannot do what it was asked for; the message is a sentence that says why and what to do. */
public final class NetworkException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** A sentence and what it means to a script. */
    public NetworkException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** What the sentence means to a script. */
    public Kind kind() {
        return kind;
    }

    /** What stands in the way. */
    public enum Kind {
        /** What was given does not fit. */
        WRONG_DATA,
        /** There is no such node, organisation or network. */
        NOT_FOUND,
        /** It would do harm as things stand. */
        REFUSED,
        /** Somebody else is at it. */
        CONFLICT,
        /** Something that is needed is missing or does not answer. */
        UNAVAILABLE
    }
}
