package io.aval.desk.start;

import io.aval.client.embedded.store.LedgerFault;
import io.aval.rules.refusal.Category;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Turns whatever ends a start into a sentence and an exit status. */
public final class Sentences {

    public static final int INTERNAL = 1;
    public static final int USAGE = 2;
    public static final int INVALID_DATA = 3;
    public static final int UNAVAILABLE = 7;
    public static final int INTERRUPTED = 130;

    private Sentences() {}

    /** The failure behind what was thrown. */
    public static StartFailure of(Throwable thrown) {
        return switch (thrown) {
            case StartFailure own -> own;
            case LedgerFault fault -> new StartFailure(exit(fault.kind()), fault.sentence());
            case RefusedException refused
            when refused.refusal().code() == Code.ALREADY_FOUNDED ->
                new StartFailure(
                        INVALID_DATA,
                        "The ledger holds a demonstration that was loaded from another data folder. Name that folder with"
                                + " --data, or begin anew with './aval network down' and './aval network clean'.");
            case RefusedException refused ->
                new StartFailure(
                        refused.refusal().code().category() == Category.UNAVAILABLE ? UNAVAILABLE : INTERNAL,
                        refused.refusal().sentence());
            case CancellationException _ ->
                new StartFailure(INTERRUPTED, "Stopped while loading; './aval up' goes on from here.");
            case IOException e -> ofInputOutput(e);
            case UncheckedIOException e -> ofCause(e);
            case CompletionException e -> ofCause(e);
            default -> unexpected(thrown);
        };
    }

    private static StartFailure ofCause(Throwable wrapper) {
        Throwable cause = wrapper.getCause();
        return cause == null ? unexpected(wrapper) : of(cause);
    }

    private static StartFailure unexpected(Throwable thrown) {
        return new StartFailure(
                INTERNAL, "A fault of this program: " + thrown + ". Report it with what you did before.");
    }

    private static StartFailure ofInputOutput(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new StartFailure(
                    UNAVAILABLE,
                    "The disk is full. Free some room and start again; nothing that was committed is lost.");
        }
        return new StartFailure(
                UNAVAILABLE,
                "Reading or writing failed (" + e + "). Check the data folder and its permissions, then start again.");
    }

    private static int exit(LedgerFault.Kind kind) {
        return switch (kind) {
            case FOLDER_IN_USE, DISK_FULL, OVERLOADED, STOPPED, CLOSED, INPUT_OUTPUT -> UNAVAILABLE;
            case FOLDER_DAMAGED, FORMAT_UNSUPPORTED, CONFIGURATION_DIFFERS -> INVALID_DATA;
            case INTERNAL -> INTERNAL;
        };
    }
}
