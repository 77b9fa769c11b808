package io.aval.engine.audit;

import static java.util.Objects.requireNonNull;

import io.aval.engine.allocation.Side;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import java.util.EnumMap;
import java.util.Map;

/** Whose pairs are audited: a problem's, or a market's by the auditor's own reading of it. Safe for several threads. */
interface Source {

    /** {@return limits of demands and of the caps above them} */
    Side demandSide();

    /** {@return limits of products and of the caps above and below them} */
    Side productSide();

    /** {@return into how many parts a demand may be cut} */
    int maxParts(int demand);

    /** {@return the smallest part that a product likes to trade, fen} */
    long minTicket(int product);

    /** {@return an empty row for one thread} */
    Row row();

    /** Fills the row with the pairs that the demand may trade. */
    void candidates(int demand, Row row);

    /** {@return a pair as findings name it} */
    String name(int demand, int product);

    /** {@return a node as findings name it} */
    String node(Side side, int node);

    /** The pairs of one demand at a time, those of them to keep, and how many were refused on the way. */
    record Row(Columns pairs, Shortlist shortlist, Map<Reason, long[]> refused) {
        Row(Columns pairs, Shortlist shortlist) {
            this(pairs, shortlist, new EnumMap<>(Reason.class));
            for (Reason reason : Reason.values()) {
                // An array of one counts in place, without boxing.
                refused.put(reason, new long[1]);
            }
        }

        void refuse(Reason reason, long count) {
            requireNonNull(refused.get(reason))[0] += count;
        }

        /** Adds what another row counted. */
        void add(Row other) {
            other.refused.forEach((reason, count) -> refuse(reason, count[0]));
        }

        ReasonCounts counts() {
            Map<Reason, Long> counts = new EnumMap<>(Reason.class);
            refused.forEach((reason, count) -> counts.put(reason, count[0]));
            return new ReasonCounts(counts);
        }
    }
}
