package io.aval.engine.index;

import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.Optional;
import java.util.function.Consumer;

/** Of some records those that an organisation holds: as its custodian, or because they stand in the registry. */
record HeldBy(Records records, Organisation organisation) implements Records {

    @Override
    public Optional<Opening> current(RecordId id) {
        return records.current(id).filter(this::holds);
    }

    @Override
    public void forEach(Kind kind, Consumer<Opening> consumer) {
        records.forEach(kind, opening -> {
            if (holds(opening)) {
                consumer.accept(opening);
            }
        });
    }

    private boolean holds(Opening opening) {
        return opening.custodians().isEmpty() || opening.custodians().contains(organisation);
    }
}
