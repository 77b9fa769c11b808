package io.aval.engine.matching;

import io.aval.engine.allocation.Crossing;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.market.Reason;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Says of a finished allocation why a demand did not get its whole amount. */
final class Shortfall {

    private final Problem problem;
    private final long[] held;
    private final BitSet crossed = new BitSet();
    private final long[] onDemands;
    private final long[] onProducts;

    /**
     * Counts an allocation.
     *
     * @param crossings limits beyond the problem's
     */
    Shortfall(Problem problem, List<Crossing> crossings, long[] held) {
        crossings.forEach(crossing -> IntStream.of(crossing.pairs()).forEach(crossed::set));
        this.problem = problem;
        this.held = held;
        onDemands = new long[problem.demandSide().nodes()];
        onProducts = new long[problem.productSide().nodes()];
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                add(problem.demandSide(), onDemands, d, held[e]);
                add(problem.productSide(), onProducts, problem.slot(e), held[e]);
            }
        }
    }

    /** What the demand got, fen. */
    long placedFen(int demand) {
        return onDemands[demand];
    }

    /**
     * The reason for a demand with pairs: what keeps it from more of the pair that it wants most among those that trade less
     * than their capacity.
     */
    Reason of(int demand) {
        int parts = 0;
        for (int e = problem.start(demand); e < problem.start(demand + 1); e++) {
            parts += held[e] > 0 ? 1 : 0;
        }
        Reason reason = Reason.CAPACITY_LIMIT;
        for (int e = problem.start(demand); e < problem.start(demand + 1); e++) {
            if (held[e] == problem.capacity(e)) {
                continue;
            }
            if (held[e] == 0 && parts == problem.maxParts(demand) && isFree(e)) {
                return Reason.PARTS_LIMIT;
            }
            if (reason == Reason.CAPACITY_LIMIT) {
                reason = full(demand, e);
            }
        }
        return reason;
    }

    private boolean isFree(int pair) {
        return lowestFull(problem.productSide(), onProducts, problem.slot(pair)) == Side.NONE;
    }

    private Reason full(int demand, int pair) {
        int product = lowestFull(problem.productSide(), onProducts, problem.slot(pair));
        boolean cappedDemand = lowestFull(problem.demandSide(), onDemands, demand) != Side.NONE;
        boolean capped = product == Side.NONE ? cappedDemand || crossed.get(pair) : product >= problem.products();
        return capped ? Reason.CAP_LIMIT : Reason.NO_BUDGET_LEFT;
    }

    private static int lowestFull(Side side, long[] placed, int lowest) {
        int node = lowest;
        while (node != Side.NONE && placed[node] < side.limit(node)) {
            node = side.parent(node);
        }
        return node;
    }

    private static void add(Side side, long[] placed, int lowest, long amount) {
        for (int node = lowest; node != Side.NONE && amount > 0; node = side.parent(node)) {
            placed[node] += amount;
        }
    }
}
