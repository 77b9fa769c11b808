package io.aval.engine.audit;

import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The definitions of {@link Problem}, word by word and by exhaustive search. */
final class Definition {
    private final Problem problem;

    Definition(Problem problem) {
        this.problem = problem;
    }

    int demand(int pair) {
        int demand = 0;
        while (problem.start(demand + 1) <= pair) {
            demand++;
        }
        return demand;
    }

    boolean feasible(long[] held) {
        for (int pair = 0; pair < held.length; pair++) {
            if (held[pair] < 0 || held[pair] > problem.capacity(pair)) {
                return false;
            }
        }
        for (int d = 0; d < problem.demands(); d++) {
            if (parts(d, held) > problem.maxParts(d)) {
                return false;
            }
        }
        return fits(problem.demandSide(), true, held) && fits(problem.productSide(), false, held);
    }

    int blockingPairs(long[] held) {
        int blocking = 0;
        for (int pair = 0; pair < held.length; pair++) {
            boolean blocks = held[pair] < problem.capacity(pair) && wants(pair, true, held) && wants(pair, false, held);
            blocking += blocks ? 1 : 0;
        }
        return blocking;
    }

    long cost(long[] held) {
        long cost = 0;
        for (int pair = 0; pair < held.length; pair++) {
            cost += held[pair] * problem.cost(pair);
        }
        return cost;
    }

    /** Hands over every feasible solution. */
    void all(Consumer<long[]> each) {
        extend(new long[problem.pairs()], 0, each);
    }

    /** {@return every node with two prices' worth of what it has} */
    List<Integer> nodes(int pair, boolean ofDemand) {
        Side side = ofDemand ? problem.demandSide() : problem.productSide();
        List<Integer> nodes = new ArrayList<>();
        int node = ofDemand ? demand(pair) : problem.slot(pair);
        while (node != Side.NONE) {
            nodes.add(node);
            node = side.parent(node);
        }
        return nodes;
    }

    private void extend(long[] held, int pair, Consumer<long[]> each) {
        if (pair == held.length) {
            each.accept(held);
            return;
        }
        for (long amount = 0; amount <= problem.capacity(pair); amount++) {
            held[pair] = amount;
            if (feasible(held)) {
                extend(held, pair + 1, each);
            }
        }
        held[pair] = 0;
    }

    private boolean fits(Side side, boolean ofDemand, long[] held) {
        for (int node = 0; node < side.nodes(); node++) {
            if (sum(node, ofDemand, held) > side.limit(node)) {
                return false;
            }
        }
        return true;
    }

    private long sum(int node, boolean ofDemand, long[] held) {
        long sum = 0;
        for (int pair = 0; pair < held.length; pair++) {
            sum += nodes(pair, ofDemand).contains(node) ? held[pair] : 0;
        }
        return sum;
    }

    private int parts(int demand, long[] held) {
        int parts = 0;
        for (int pair = problem.start(demand); pair < problem.start(demand + 1); pair++) {
            parts += held[pair] > 0 ? 1 : 0;
        }
        return parts;
    }

    private boolean wants(int pair, boolean ofDemand, long[] held) {
        Side side = ofDemand ? problem.demandSide() : problem.productSide();
        for (int node : nodes(pair, ofDemand)) {
            boolean closed =
                    ofDemand && node < side.members() && held[pair] == 0 && parts(node, held) >= problem.maxParts(node);
            if (closed || sum(node, ofDemand, held) >= side.limit(node)) {
                return holdsLess(node, pair, ofDemand, held);
            }
        }
        return true;
    }

    private boolean holdsLess(int node, int pair, boolean ofDemand, long[] held) {
        for (int other = 0; other < held.length; other++) {
            boolean less =
                    ofDemand ? problem.wish(other) > problem.wish(pair) : problem.rank(other) > problem.rank(pair);
            if (held[other] > 0 && less && nodes(other, ofDemand).contains(node)) {
                return true;
            }
        }
        return false;
    }
}
