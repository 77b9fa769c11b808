package io.aval.rules.act;

import io.aval.rules.record.RecordId;
import java.util.List;

/** What somebody asks the ledger to do. Implementations are Java records with a schema. */
public interface Command {

    /** The records whose openings the rule needs, so that a client knows what to bring. */
    List<RecordId> reads();
}
