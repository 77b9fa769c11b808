package io.aval.engine.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The connected components of a problem's pairs and caps, numbered by their first demand-side root; what has no pair is
 * sorted in too and costs nothing.
 *
 * @param size how many components
 * @param demandNodes nodes of the demand side by component
 * @param productNodes nodes of the product side by component
 */
record Partition(int size, Grouping demandNodes, Grouping productNodes) {

    static Partition of(Problem problem) {
        int demandNodes = problem.demands.nodes();
        int[] parent = new int[demandNodes + problem.products.nodes()];
        for (int node = 0; node < demandNodes; node++) {
            parent[node] = problem.demands.root(node);
        }
        for (int node = 0; node < problem.products.nodes(); node++) {
            parent[demandNodes + node] = demandNodes + problem.products.root(node);
        }
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                int left = find(parent, d);
                int right = find(parent, demandNodes + problem.product(e));
                // The smaller number leads, so that components are numbered by what they hold.
                parent[Math.max(left, right)] = Math.min(left, right);
            }
        }
        int[] component = new int[parent.length];
        int size = 0;
        for (int node = 0; node < parent.length; node++) {
            if (find(parent, node) == node) {
                component[node] = size++;
            }
        }
        for (int node = 0; node < parent.length; node++) {
            component[node] = component[find(parent, node)];
        }
        return new Partition(
                size,
                Grouping.of(Arrays.copyOf(component, demandNodes), size),
                Grouping.of(Arrays.copyOfRange(component, demandNodes, component.length), size));
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** One component as a problem of its own. */
    Problem problem(Problem whole, int component) {
        Side demands = side(whole.demands, demandNodes, component);
        Side products = side(whole.products, productNodes, component);
        int[] maxParts = new int[demands.members()];
        int[] start = new int[demands.members() + 1];
        for (int d = 0; d < maxParts.length; d++) {
            int from = demandNodes.member(component, d);
            maxParts[d] = whole.maxParts(from);
            start[d + 1] = start[d] + whole.start(from + 1) - whole.start(from);
        }
        long[] minTicket = new long[products.members()];
        Arrays.setAll(minTicket, p -> whole.minTicket(productNodes.member(component, p)));
        return new Problem(demands, products, maxParts, minTicket, pairs(whole, component, start), whole.priority());
    }

    private static Side side(Side whole, Grouping nodes, int component) {
        int[] parent = new int[nodes.size(component)];
        long[] limit = new long[parent.length];
        int members = 0;
        for (int i = 0; i < parent.length; i++) {
            int node = nodes.member(component, i);
            parent[i] = whole.parent(node) == Side.NONE ? Side.NONE : nodes.place()[whole.parent(node)];
            limit[i] = whole.limit(node);
            members += node < whole.members() ? 1 : 0;
        }
        return new Side(members, parent, limit);
    }

    private Pairs pairs(Problem whole, int component, int[] start) {
        int size = start[start.length - 1];
        int[] product = new int[size];
        long[] capacity = new long[size];
        int[] cost = new int[size];
        int[] rank = new int[size];
        int @Nullable [] wish = whole.pairs.wish() == null ? null : new int[size];
        int @Nullable [] slot = whole.pairs.slot() == null ? null : new int[size];
        int i = 0;
        for (int d = 0; d + 1 < start.length; d++) {
            int from = demandNodes.member(component, d);
            for (int e = whole.start(from); e < whole.start(from + 1); e++, i++) {
                product[i] = productNodes.place()[whole.product(e)];
                capacity[i] = whole.capacity(e);
                cost[i] = whole.cost(e);
                rank[i] = whole.rank(e);
                if (wish != null) {
                    wish[i] = whole.wish(e);
                }
                if (slot != null) {
                    slot[i] = productNodes.place()[whole.slot(e)];
                }
            }
        }
        return new Pairs(start, product, capacity, cost, rank, wish, slot);
    }

    /** Brings a component's amounts to their pairs. */
    void spreadPairs(Problem whole, int component, long[] part, long[] all) {
        int next = 0;
        for (int i = 0; i < demandNodes.size(component) && demandNodes.member(component, i) < whole.demands(); i++) {
            int d = demandNodes.member(component, i);
            int length = whole.start(d + 1) - whole.start(d);
            System.arraycopy(part, next, all, whole.start(d), length);
            next += length;
        }
    }
}
