package io.aval.engine.audit;

import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solution.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The optimum of a tiny problem by cancelling negative circles, one fen at a time, and prices from the last potentials: slow
 * and plain. The network: hub, nodes of the demand side from root to member, pairs, nodes of the product side, hub.
 */
final class Optimum {
    private final Problem problem;
    private final List<Arc> arcs = new ArrayList<>();
    private final int products;
    private long[] potential = {};
    private Arc[] into = {};

    private static final class Arc {
        final int from;
        final int to;
        final long cost;
        long left;

        @Nullable
        Arc other;

        Arc(int from, int to, long cost, long left) {
            this.from = from;
            this.to = to;
            this.cost = cost;
            this.left = left;
        }
    }

    private Optimum(Problem problem) {
        this.problem = problem;
        products = 1 + problem.demandSide().nodes();
    }

    static Solution of(Problem problem) {
        return new Optimum(problem).solve();
    }

    private Solution solve() {
        // Node n of a side is entered (demands) or left (products) by the arc that carries its limit.
        Side demands = problem.demandSide();
        for (int node = 0; node < demands.nodes(); node++) {
            int above = demands.parent(node);
            arc(above == Side.NONE ? 0 : 1 + above, 1 + node, 0, demands.limit(node));
        }
        Side offers = problem.productSide();
        for (int node = 0; node < offers.nodes(); node++) {
            int above = offers.parent(node);
            arc(products + node, above == Side.NONE ? 0 : products + above, 0, offers.limit(node));
        }
        int firstPair = arcs.size();
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                arc(1 + d, products + problem.slot(e), problem.cost(e) - problem.priority(), problem.capacity(e));
            }
        }
        while (cancelled()) {
            // Until no circle is left.
        }
        long[] held = new long[problem.pairs()];
        for (int e = 0; e < held.length; e++) {
            held[e] = problem.capacity(e) - arcs.get(firstPair + 2 * e).left;
        }
        return new Solution(held, Optional.of(new Prices(prices(0, demands), prices(demands.nodes(), offers))));
    }

    private long[] prices(int first, Side side) {
        long[] prices = new long[side.nodes()];
        for (int node = 0; node < prices.length; node++) {
            Arc arc = arcs.get(2 * (first + node));
            prices[node] = Math.max(0, potential[arc.to] - potential[arc.from]);
        }
        return prices;
    }

    private void arc(int from, int to, long cost, long limit) {
        Arc there = new Arc(from, to, cost, limit);
        Arc back = new Arc(to, from, -cost, 0);
        there.other = back;
        back.other = there;
        arcs.add(there);
        arcs.add(back);
    }

    /** One round of Bellman and Ford; whether it found a negative circle and sent a fen around it. */
    private boolean cancelled() {
        int nodes = products + problem.productSide().nodes();
        potential = new long[nodes];
        into = new Arc[nodes];
        int last = -1;
        for (int round = 0; round <= nodes; round++) {
            last = -1;
            for (Arc arc : arcs) {
                if (arc.left > 0 && potential[arc.from] + arc.cost < potential[arc.to]) {
                    potential[arc.to] = potential[arc.from] + arc.cost;
                    into[arc.to] = arc;
                    last = arc.to;
                }
            }
        }
        if (last < 0) {
            return false;
        }
        boolean[] seen = new boolean[nodes];
        int at = last;
        while (!seen[at]) {
            seen[at] = true;
            at = into[at].from;
        }
        int begin = at;
        do {
            Arc arc = into[at];
            arc.left--;
            Objects.requireNonNull(arc.other).left++;
            at = arc.from;
        } while (at != begin);
        return true;
    }
}
