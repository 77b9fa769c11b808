package io.aval.engine.index;

import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Optional;

/**
 * Some of a list, in the order of the records' ids.
 *
 * @param next where the next page begins after; empty if this is the last
 */
public record Page(List<Holding> holdings, Optional<RecordId> next) {

    /** Most holdings on one page. */
    public static final int MAX_SIZE = 200;

    public Page {
        holdings = List.copyOf(holdings);
    }
}
