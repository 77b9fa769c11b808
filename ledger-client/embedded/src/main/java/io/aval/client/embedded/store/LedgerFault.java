package io.aval.client.embedded.store;

import java.nio.file.Path;
import java.util.Objects;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** The ledger cannot go on. Its message is a sentence that says what happened and what to do. */
public final class LedgerFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** Another process has the folder open. */
        FOLDER_IN_USE,
        /** The folder holds no ledger that this program can read, or lost a part of it. */
        FOLDER_DAMAGED,
        /** The folder was written by a program with another format. */
        FORMAT_UNSUPPORTED,
        /** The folder's block 0 names other organisations or collections. */
        CONFIGURATION_DIFFERS,
        /** No space is left. */
        DISK_FULL,
        /** Reading or writing failed for another reason. */
        INPUT_OUTPUT,
        /** The ledger met an error of its own. */
        INTERNAL,
        /** So much is under way that a transaction found no place in the queue; it was not ordered. */
        OVERLOADED,
        /** An earlier fault stopped the ledger; it takes no transactions until it is opened again. */
        STOPPED,
        /** The ledger was closed. */
        CLOSED
    }

    private final Kind kind;

    public LedgerFault(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public LedgerFault(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What happened and what to do. */
    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    /** The fault behind a failed read or write of the store. */
    static LedgerFault of(RocksDBException failure, Path folder) {
        Status status = failure.getStatus();
        if (status == null) {
            return new LedgerFault(Kind.INPUT_OUTPUT, inputOutput(folder, failure), failure);
        }
        if (status.getSubCode() == Status.SubCode.NoSpace) {
            return new LedgerFault(
                    Kind.DISK_FULL,
                    "The disk under " + folder + " is full. Nothing is half applied: free space, then start again.",
                    failure);
        }
        return switch (status.getCode()) {
            case Corruption ->
                new LedgerFault(
                        Kind.FOLDER_DAMAGED,
                        "The folder " + folder + " is damaged (" + failure.getMessage()
                                + "). Restore it from a backup; run the ledger's verification afterwards.",
                        failure);
            default -> new LedgerFault(Kind.INPUT_OUTPUT, inputOutput(folder, failure), failure);
        };
    }

    private static String inputOutput(Path folder, RocksDBException failure) {
        return "Reading or writing " + folder + " failed (" + failure.getMessage()
                + "). Check the disk and the folder's permissions, then start again.";
    }
}
