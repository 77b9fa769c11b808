package io.aval.engine.instance;

/** A file that cannot be read: where and why. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /** Refuses a file for one of its lines, counted from 1. */
    public UnreadableException(int line, String reason) {
        super("line " + line + ": " + reason, null, false, false);
        this.line = line;
        this.reason = reason;
    }

    /** {@return the line, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return why} */
    public String reason() {
        return reason;
    }

    <T> Reading<T> reading() {
        return new Reading.Malformed<>(line, reason);
    }
}
