package io.aval.engine.instance;

/** Carries the fault of a file out of a reader, which makes a {@link Reading.Malformed} of it. */
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;

    MalformedException(int line, String reason) {
        super(reason);
        this.line = line;
    }

    <T> Reading<T> reading() {
        return new Reading.Malformed<>(line, String.valueOf(getMessage()));
    }
}
