package io.aval.cli;

import io.grpc.Status;

/** What the process says to a script. */
public enum ExitCode {
    OK(0, "done"),
    INTERNAL(1, "a fault of this software"),
    USAGE(2, "the command line is wrong"),
    INVALID_DATA(3, "the data are wrong"),
    NOT_FOUND(4, "there is no such thing, or it is not yours to see"),
    REFUSED(5, "not allowed, or a rule forbids it"),
    CONFLICT(6, "somebody was faster: look again"),
    UNAVAILABLE(7, "nobody answers: try later"),
    UNKNOWN(8, "it may or may not have happened: look it up"),
    PARTIAL(9, "a part of it was done"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** The process's exit status. */
    public int number() {
        return number;
    }

    /** In a few words. */
    public String meaning() {
        return meaning;
    }

    /** What a desk's answer means to a script. */
    static ExitCode of(Status.Code code) {
        return switch (code) {
            case OK -> OK;
            case INVALID_ARGUMENT, OUT_OF_RANGE -> INVALID_DATA;
            case NOT_FOUND -> NOT_FOUND;
            case UNAUTHENTICATED, PERMISSION_DENIED, FAILED_PRECONDITION -> REFUSED;
            case ABORTED, ALREADY_EXISTS -> CONFLICT;
            case UNAVAILABLE, RESOURCE_EXHAUSTED -> UNAVAILABLE;
            case UNKNOWN, DEADLINE_EXCEEDED -> UNKNOWN;
            case CANCELLED -> INTERRUPTED;
            case INTERNAL, DATA_LOSS, UNIMPLEMENTED -> INTERNAL;
        };
    }
}
