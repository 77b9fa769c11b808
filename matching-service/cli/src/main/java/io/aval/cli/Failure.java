package io.aval.cli;

import java.io.Serial;

/** A command cannot go on. Its message says what failed and why, the remedy what to do. */
final class Failure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;
    private final String remedy;

    Failure(ExitCode exit, String code, String what, String remedy) {
        super(what);
        this.exit = exit;
        this.code = code;
        this.remedy = remedy;
    }

    static Failure usage(String what, String remedy) {
        return new Failure(ExitCode.USAGE, "USAGE", what, remedy);
    }

    ExitCode exit() {
        return exit;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
