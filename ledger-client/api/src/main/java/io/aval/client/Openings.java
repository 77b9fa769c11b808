package io.aval.client;

import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/** The openings that an organisation holds; a desk's index is one. Thread-safe. */
public interface Openings {

    /** The latest opening that is known. */
    Optional<Opening> current(RecordId id);

    /** Every completed act of a record that is known, first to last. */
    List<Hop> path(RecordId id);
}
