package io.aval.network.fault;

import java.util.Locale;
import java.util.Map;

/**
 * How a round went.
 *
 * @param outMillis from the kill until the process was started again and ready
 * @param gapMillis the longest time without a commit that ended after the kill
 * @param unknown what became of outcomes that were unknown, with their number
 */
record RoundReport(
        int number,
        Victim victim,
        String node,
        long outMillis,
        long gapMillis,
        Tape.Cut cut,
        Map<String, Integer> unknown,
        long loadMillis,
        long checkMillis) {

    int committed() {
        return cut.receipts().size();
    }

    int refused() {
        return cut.refusals().values().stream().mapToInt(Integer::intValue).sum();
    }

    int unknowns() {
        return unknown.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "round %d: %s (%s) killed, out %.1f s; longest gap %.1f s; %d acts committed, %d found by asking again,"
                        + " refused on the way %s, unknown %s; load %.1f s, checks %.1f s",
                number,
                node,
                victim,
                outMillis / 1e3,
                gapMillis / 1e3,
                committed(),
                cut.repeated(),
                cut.refusals(),
                unknown,
                loadMillis / 1e3,
                checkMillis / 1e3);
    }
}
