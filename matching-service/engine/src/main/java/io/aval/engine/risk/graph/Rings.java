package io.aval.engine.risk.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The simple cycles of a network up to a length, each once, beginning with its smallest party; as Johnson (1975) does it,
 * from each party over the larger ones of its component. A step is taken only if the way back is short enough, so the
 * search does not wander where no ring can close.
 */
final class Rings {

    private final Network network;
    private final Circles circles;
    private final Bounds bounds;
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<Integer> path = new ArrayList<>();
    private final boolean[] onPath;
    private final int[] back;

    private Rings(Network network, Circles circles, Bounds bounds) {
        this.network = network;
        this.circles = circles;
        this.bounds = bounds;
        onPath = new boolean[network.size()];
        back = new int[network.size()];
        Arrays.fill(back, Integer.MAX_VALUE);
    }

    /** The rings, ascending; no more of them than the bounds allow. */
    static List<List<Integer>> of(Network network, Circles circles, Bounds bounds) {
        Rings rings = new Rings(network, circles, bounds);
        for (int start = 0; start < network.size() && rings.found.size() < bounds.rings(); start++) {
            if (circles.members().get(circles.of(start)).size() > 1) {
                rings.from(start);
            }
        }
        return rings.found;
    }

    private void from(int start) {
        List<Integer> reached = measure(start);
        extend(start, start);
        reached.forEach(party -> back[party] = Integer.MAX_VALUE);
    }

    /** How many steps each party needs back to the start. */
    private List<Integer> measure(int start) {
        List<Integer> reached = new ArrayList<>(List.of(start));
        ArrayDeque<Integer> queue = new ArrayDeque<>(reached);
        back[start] = 0;
        while (!queue.isEmpty()) {
            int party = queue.remove();
            for (int guarantor : network.guarantors(party)) {
                boolean inside = guarantor > start && circles.of(guarantor) == circles.of(start);
                if (inside && back[guarantor] == Integer.MAX_VALUE && back[party] + 1 < bounds.ringLength()) {
                    back[guarantor] = back[party] + 1;
                    reached.add(guarantor);
                    queue.add(guarantor);
                }
            }
        }
        return reached;
    }

    private void extend(int party, int start) {
        path.add(party);
        onPath[party] = true;
        for (int debtor : network.debtors(party)) {
            if (found.size() >= bounds.rings()) {
                break;
            }
            if (debtor == start) {
                found.add(List.copyOf(path));
            } else if (back[debtor] <= bounds.ringLength() - path.size() && !onPath[debtor]) {
                extend(debtor, start);
            }
        }
        onPath[party] = false;
        path.removeLast();
    }
}
