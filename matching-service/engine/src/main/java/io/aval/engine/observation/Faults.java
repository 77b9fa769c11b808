package io.aval.engine.observation;

import io.aval.engine.index.StoreRefusals;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import org.rocksdb.RocksDBException;

/** What a person can do about a failure of storage: in an epoch's folder another epoch can serve, elsewhere none can. */
record Faults(Path folder, boolean ofEpoch) {

    RefusedException of(RocksDBException cause) {
        RefusedException refused = StoreRefusals.refusal(cause, folder);
        if (ofEpoch && refused.refusal().code() == Code.FOLDER_DAMAGED) {
            return damaged(String.valueOf(cause.getMessage()));
        }
        return refused;
    }

    /** The epoch's folder is not what was sealed. */
    RefusedException damaged(String reason) {
        return Code.EPOCH_DAMAGED.refuse("folder", folder.toString(), "reason", reason);
    }
}
