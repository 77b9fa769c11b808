package io.aval.engine.index;

import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.Optional;
import java.util.function.Consumer;

/** Openings that an organisation holds, newest or as of a height of the ledger. Thread-safe. */
public interface Records {

    /** The opening of a record, if it is held. */
    Optional<Opening> current(RecordId id);

    /** Shows every held opening of one kind, as of one moment, in the order of their ids. */
    void forEach(Kind kind, Consumer<Opening> consumer);

    /** What of these one organisation holds too: so a witness, who holds everything, sees what that one sees. */
    default Records heldBy(Organisation organisation) {
        return new HeldBy(this, organisation);
    }
}
