package io.aval.rules.finance;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;

/**
 * The record of a matching run: whoever holds the same inputs can repeat it and compare.
 *
 * @param engine name and version of the solver and its mode
 * @param seed breaks ties
 * @param inputs digest of all products and demands
 * @param result digest of the allocation
 * @param valueFen money allocated, fen
 * @param blockingPairs what the independent verifier counted; always 0, or the run is not recorded
 */
public record Run(
        Account operator,
        @Text(max = 60) String engine,
        @Range(max = Json.MAX_NUMBER) long seed,
        Digest inputs,
        Digest result,
        @Range(max = 100_000_000) int demands,
        @Range(max = 100_000_000) int products,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        @Range(max = 0) int blockingPairs)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.RUN;
    }
}
