package io.aval.engine.risk.graph;

import java.util.Comparator;
import java.util.List;

/**
 * Something that a risk officer should look at.
 *
 * @param parties whom it is about: along a ring or a chain in its order, of a hub the hub first, else sorted
 * @param ties ids of the guarantees, relations or traits on which it stands
 * @param why what was found, in words, with the figures that decided
 * @param amountFen sum of the guarantees named, fen; 0 where none is
 */
public record Finding(Pattern pattern, List<String> parties, List<String> ties, String why, long amountFen)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::pattern)
            .thenComparing(finding -> String.join("\n", finding.parties()))
            .thenComparing(finding -> String.join("\n", finding.ties()))
            .thenComparing(Finding::why);

    public Finding {
        parties = List.copyOf(parties);
        ties = List.copyOf(ties);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
