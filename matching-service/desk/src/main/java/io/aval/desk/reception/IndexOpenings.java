package io.aval.desk.reception;

import io.aval.client.Openings;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/** The index as the clerk asks it. */
public record IndexOpenings(RecordIndex index) implements Openings {

    @Override
    public Optional<Opening> current(RecordId id) {
        return index.current(id);
    }

    @Override
    public List<Hop> path(RecordId id) {
        return index.path(id);
    }
}
