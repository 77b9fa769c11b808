package io.aval.workbench;

/** Why a command could not be done: what, what to do, and the exit code. */
final class Fault extends RuntimeException {

    static final int INTERNAL = 1;
    static final int WRONG_DATA = 3;
    static final int UNAVAILABLE = 7;

    private static final long serialVersionUID = 1;

    private final int exit;
    private final String code;

    Fault(int exit, String code, String what, String remedy) {
        super(remedy.isEmpty() ? what : what + " " + remedy);
        this.exit = exit;
        this.code = code;
    }

    int exit() {
        return exit;
    }

    String code() {
        return code;
    }
}
