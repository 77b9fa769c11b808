package io.aval.engine.risk.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who falls if somebody falls: a fallen debtor's guarantors pay what they guaranteed, and a guarantor that must pay more
 * than it can bear falls too. Amounts add up over all that have fallen, so the order of falling changes nothing.
 */
public final class Contagion {

    private Contagion() {}

    /**
     * The parties that have fallen in the end, the first included.
     *
     * @param bearableFen what each party can pay, fen; 0 for one that is not named
     */
    public static SortedSet<String> from(
            String first, Collection<Guarantee> guarantees, Map<String, Long> bearableFen) {
        TreeMap<String, Long> toPay = new TreeMap<>();
        SortedSet<String> fallen = new TreeSet<>(List.of(first));
        ArrayDeque<String> queue = new ArrayDeque<>(fallen);
        while (!queue.isEmpty()) {
            String debtor = queue.remove();
            for (Guarantee guarantee : guarantees) {
                if (guarantee.debtor().equals(debtor)) {
                    long pays = toPay.merge(guarantee.guarantor(), guarantee.amountFen(), Math::addExact);
                    boolean falls = pays > bearableFen.getOrDefault(guarantee.guarantor(), 0L);
                    if (falls && fallen.add(guarantee.guarantor())) {
                        queue.add(guarantee.guarantor());
                    }
                }
            }
        }
        return fallen;
    }
}
