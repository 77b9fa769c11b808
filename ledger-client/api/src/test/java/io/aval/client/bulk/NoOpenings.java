package io.aval.client.bulk;

import io.aval.client.Openings;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/** Nothing is known of any record. */
final class NoOpenings implements Openings {

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.empty();
    }

    @Override
    public List<Hop> path(RecordId id) {
        return List.of();
    }
}
