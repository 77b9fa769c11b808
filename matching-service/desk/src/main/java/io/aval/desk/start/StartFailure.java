package io.aval.desk.start;

import java.io.Serial;

/** Starting cannot go on. Its message is a sentence that says what happened and what to do. */
public final class StartFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int exit;

    /**
     * A failure.
     *
     * @param exit the process's exit status, as the command line documents them
     */
    public StartFailure(int exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    public int exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
