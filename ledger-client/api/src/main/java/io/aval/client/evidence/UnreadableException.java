package io.aval.client.evidence;

/** Octets of a pack are not what they must be; the message is the end of a sentence. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
