package io.aval.engine.instance;

/** What came of reading a file. */
public sealed interface Reading<T> {

    /** The problem that the file states. */
    record Read<T>(T problem) implements Reading<T> {}

    /**
     * The file breaks its format.
     *
     * @param line from 1; the last line where something is missing at the end
     * @param reason a sentence
     */
    record Malformed<T>(int line, String reason) implements Reading<T> {}
}
