package io.aval.engine.index;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.Locale;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What a person can do about a failure of RocksDB. */
public final class StoreRefusals {

    private StoreRefusals() {}

    /** The refusal that tells a person so, with the folder. */
    public static RefusedException refusal(RocksDBException cause, Path folder) {
        RefusedException refused = code(cause).refuse("folder", folder.toString());
        refused.addSuppressed(cause);
        return refused;
    }

    private static Code code(RocksDBException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        Status status = cause.getStatus();
        Status.Code code = status == null ? Status.Code.Undefined : status.getCode();
        // A limit on the size of files stops a process as a full disk does
        if (message.contains("no space left")
                || message.contains("file too large")
                || status != null && status.getSubCode() == Status.SubCode.NoSpace) {
            return Code.DISK_FULL;
        }
        // Before the lock: what is corrupt is a block
        if (code == Status.Code.Corruption) {
            return Code.FOLDER_DAMAGED;
        }
        if (message.contains("lock ") || message.contains("/lock:")) {
            return Code.FOLDER_IN_USE;
        }
        return code == Status.Code.IOError || code == Status.Code.InvalidArgument
                ? Code.FOLDER_DAMAGED
                : Code.INTERNAL_FAULT;
    }
}
