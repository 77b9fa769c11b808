package io.aval.engine.allocation;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.Network;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a network: money enters at the roots of the demand side, runs down to demands, over pairs to the product
 * side, up to its roots and out; what is not placed goes straight from a root of the demand side to the exit, at
 * {@link Problem#priority} a fen. Arc {@code e} is pair {@code e}.
 */
final class WelfareNetwork {
    private final Problem problem;
    private final int demandNodes;
    private final int exit;
    private final int[] tail;
    private final int[] head;
    private final long[] capacity;
    private final long[] cost;
    private final long[] supply;
    private int arcs;

    private WelfareNetwork(Problem problem) {
        this.problem = problem;
        demandNodes = problem.demands.nodes();
        exit = demandNodes + problem.products.nodes();
        int size = problem.pairs() + exit;
        tail = new int[size];
        head = new int[size];
        capacity = new long[size];
        cost = new long[size];
        supply = new long[exit + 1];
    }

    /**
     * The network, each pair's amount between {@code least} and {@code most}.
     *
     * @throws IllegalArgumentException if it passes a bound of {@link Network}
     */
    static Network of(Problem problem, long @Nullable [] least, long[] most) {
        WelfareNetwork network = new WelfareNetwork(problem);
        long total = network.supplies();
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                network.arc(d, network.demandNodes + problem.slot(e), most[e], total, problem.cost(e));
            }
        }
        for (int node = 0; node < network.demandNodes; node++) {
            int above = problem.demands.parent(node);
            if (above == Side.NONE) {
                network.arc(node, network.exit, Long.MAX_VALUE, total, problem.priority());
            } else {
                network.arc(above, node, problem.demands.limit(node), total, 0);
            }
        }
        for (int node = 0; node < problem.products.nodes(); node++) {
            int above = problem.products.parent(node);
            int to = above == Side.NONE ? network.exit : network.demandNodes + above;
            network.arc(network.demandNodes + node, to, problem.products.limit(node), total, 0);
        }
        return new Network(
                network.supply,
                network.tail,
                network.head,
                least == null ? null : Arrays.copyOf(least, network.arcs),
                network.capacity,
                network.cost);
    }

    private void arc(int from, int to, long room, long total, long unitCost) {
        tail[arcs] = from;
        head[arcs] = to;
        capacity[arcs] = room > total ? Network.UNLIMITED : room;
        cost[arcs] = unitCost;
        arcs++;
    }

    /**
     * What enters at each root: its limit, or a fen more than all its pairs could carry. That fen is never placed, so that
     * a root that cannot be full has no price.
     */
    private long supplies() {
        for (int d = 0; d < problem.demands(); d++) {
            long most = 0;
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                most = Math.min(problem.demands.limit(d), plus(most, problem.capacity(e)));
            }
            int root = problem.demands.root(d);
            supply[root] = plus(supply[root], most);
        }
        long total = 0;
        for (int node = 0; node < demandNodes; node++) {
            if (problem.demands.parent(node) == Side.NONE) {
                supply[node] = Math.min(problem.demands.limit(node), plus(supply[node], 1));
                total = plus(total, supply[node]);
            }
        }
        supply[exit] = -total;
        return total;
    }

    private static long plus(long left, long right) {
        return left > Long.MAX_VALUE - right ? Long.MAX_VALUE : left + right;
    }

    /** Prices as {@link Problem} defines them: what the potentials fall by along a full arc. */
    static Solution.Prices prices(Problem problem, Flow.Optimal flow) {
        long[] potential = flow.potential();
        int demandNodes = problem.demands.nodes();
        long exit = potential[demandNodes + problem.products.nodes()];
        long[] demand = new long[demandNodes];
        for (int node = 0; node < demand.length; node++) {
            int above = problem.demands.parent(node);
            demand[node] = above == Side.NONE
                    ? problem.priority() + potential[node] - exit
                    : Math.max(0, potential[node] - potential[above]);
        }
        long[] product = new long[problem.products.nodes()];
        for (int node = 0; node < product.length; node++) {
            int above = problem.products.parent(node);
            long next = above == Side.NONE ? exit : potential[demandNodes + above];
            product[node] = Math.max(0, next - potential[demandNodes + node]);
        }
        return new Solution.Prices(demand, product);
    }
}
