package io.aval.engine.matching;

import io.aval.engine.market.Allocation;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a match says to its parties: a {@link Match} without the problem that was solved, which a run in stages never holds
 * as a whole.
 *
 * @param allocation who finances whom, how much, at which rate
 * @param refusals refused pairs by reason
 * @param eligiblePairs number of eligible pairs
 * @param shortfalls a reason for each demand, by identifier, that did not get its whole amount
 */
public record Outcome(
        Allocation allocation, ReasonCounts refusals, long eligiblePairs, Map<String, Reason> shortfalls) {

    /** Copies the shortfalls, in the order given. */
    public Outcome {
        shortfalls = Collections.unmodifiableMap(new LinkedHashMap<>(shortfalls));
    }
}
