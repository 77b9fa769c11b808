package io.aval.rules.appraisal;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;

/**
 * One version of a model: weights, tables, bounds, everything that an evaluation takes besides its inputs and its seed.
 * Immutable.
 *
 * @param name the same through all versions
 * @param version counts from 1
 * @param from first day on which it may be used
 * @param until last day on which it may be used
 * @param parameters read by the family's evaluator; numbers stand in it as decimal text
 */
public record Model(
        @Text(max = 64, pattern = "[a-z][a-z0-9-]*") String name,
        @Range(min = 1, max = 1_000_000) int version,
        Family family,
        BusinessDay from,
        BusinessDay until,
        Json.Obj parameters) {

    /** The digest by which a certificate names it. */
    public Digest digest() {
        return Digest.of(Schema.of(Model.class).encode(this));
    }

    /** Whether it may be used that day. */
    public boolean valid(BusinessDay day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
