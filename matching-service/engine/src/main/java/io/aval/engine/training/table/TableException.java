package io.aval.engine.training.table;

/** A file of which nothing can be taken. Its message is a sentence. */
public final class TableException extends Exception {
    private static final long serialVersionUID = 1L;

    TableException(String sentence) {
        super(sentence);
    }

    /** What happened and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
