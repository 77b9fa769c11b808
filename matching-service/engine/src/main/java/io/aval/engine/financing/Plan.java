package io.aval.engine.financing;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * The ways to finance a need, best first.
 *
 * @param version of the table of terms
 * @param terms digest of the table of terms
 * @param options the open ones by their yearly rate, then the others
 * @param sensitivity what another probability of default would make of each
 */
public record Plan(
        @Text(max = 40) String version,
        Digest terms,
        Need need,
        @Size(min = 1, max = 40) List<Option> options,
        @Size(max = 200) List<Point> sensitivity) {

    /**
     * An option under another probability of default.
     *
     * @param pdPpm within a year, millionths
     */
    public record Point(
            @Range(max = 999_999) int pdPpm,
            @Text(max = 40) String name,
            boolean open,

            @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
            long yearlyPpm,

            @Range(max = Json.MAX_NUMBER) long expectedLossFen,

            @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
            long rarocPpm) {}

    /** The canonical form: the same need and table give the same bytes on every machine. */
    public Json.Obj json() {
        return Schema.of(Plan.class).encode(this);
    }
}
