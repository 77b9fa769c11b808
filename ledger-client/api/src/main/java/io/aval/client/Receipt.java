package io.aval.client;

import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import java.util.List;

/**
 * What an act has written, as far as the caller's organisation may have it.
 *
 * @param txId the transaction
 * @param block where it stands
 * @param openings new versions, those of the registry first
 * @param hops completed acts
 * @param repeated whether this very request had been done before, so that nothing was done now
 */
public record Receipt(String txId, long block, List<Opening> openings, List<Hop> hops, boolean repeated) {

    public Receipt {
        openings = List.copyOf(openings);
        hops = List.copyOf(hops);
    }

    /** The openings of one kind, in the order in which they were written. */
    public List<Opening> openings(Kind kind) {
        return openings.stream().filter(opening -> opening.kind() == kind).toList();
    }

    /** The only opening of that kind. */
    public Opening only(Kind kind) {
        List<Opening> found = openings(kind);
        if (found.size() != 1) {
            throw new IllegalStateException("one " + kind + " was expected, not " + found.size());
        }
        return found.getFirst();
    }
}
