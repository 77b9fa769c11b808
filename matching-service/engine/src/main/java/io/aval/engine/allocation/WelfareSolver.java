package io.aval.engine.allocation;

import io.aval.engine.flow.Basis;
import io.aval.engine.flow.Flow;
import io.aval.engine.flow.MinimumCostFlow;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Most money placed, then the least cost ({@link Mode#WELFARE}), and the same with smallest tickets
 * ({@link Mode#WELFARE_TICKETS}).
 *
 * <p>The network's optimum cuts few demands: its tree has no more branches than the product side has nodes. Where one is cut
 * into more parts than it may be, or a part is below its product's smallest ticket, {@link Repair} mends those few; the
 * answer then need not be the optimum, and its prices, those of the network's optimum, still bound how far off it is.
 */
public final class WelfareSolver implements Solver {
    private final boolean keepsTickets;
    private final @Nullable MinimumCostFlow other;

    private WelfareSolver(boolean keepsTickets, @Nullable MinimumCostFlow other) {
        this.keepsTickets = keepsTickets;
        this.other = other;
    }

    /** Without smallest tickets. */
    public static WelfareSolver withoutTickets() {
        return new WelfareSolver(false, null);
    }

    /** Every part at least its product's smallest ticket. */
    public static WelfareSolver withTickets() {
        return new WelfareSolver(true, null);
    }

    /** The same, the networks solved by another back end, which cannot start from a former answer. */
    public WelfareSolver on(MinimumCostFlow backEnd) {
        return new WelfareSolver(keepsTickets, backEnd);
    }

    /**
     * An answer and what is known of it.
     *
     * @param solution the answer
     * @param value what it comes to, see {@link Welfare#value}
     * @param bound what no solution goes below; equal to the value if the solution is the optimum
     * @param isOptimal whether no solution of the mode is better, which can be so above the bound
     * @param basis where the next run on a like problem (the same nodes and pairs) can start from; absent with another back
     *     end
     */
    public record Answer(
            Solution solution,
            BigInteger value,
            BigInteger bound,
            boolean isOptimal,
            @Nullable Basis basis) {}

    @Override
    public Solution solve(Problem problem) {
        return answer(problem, null).solution();
    }

    /**
     * Solves a problem, starting from where a like one ended.
     *
     * @throws IllegalArgumentException if amounts are too large together for the network
     */
    public Answer answer(Problem problem, @Nullable Basis basis) {
        Step relaxed = step(problem, null, problem.pairs.capacity(), basis)
                .orElseThrow(() -> new IllegalStateException("nothing placed is a solution, yet none was found"));
        Solution.Prices prices = WelfareNetwork.prices(problem, relaxed.flow());
        BigInteger bound = Welfare.value(problem, relaxed.held());
        Repair repair = new Repair(problem, keepsTickets, this);
        if (repair.isSound(relaxed.held())) {
            return new Answer(new Solution(relaxed.held(), Optional.of(prices)), bound, bound, true, relaxed.basis());
        }
        long[] held = repair.run(relaxed);
        BigInteger value = Welfare.value(problem, held);
        return new Answer(new Solution(held, Optional.of(prices)), value, bound, repair.isProven(), relaxed.basis());
    }

    /** The problem as a network, without bounds on parts; its arcs begin with the problem's pairs. */
    public static Network network(Problem problem) {
        return WelfareNetwork.of(problem, null, problem.pairs.capacity());
    }

    /** A network's optimum. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
    record Step(long[] held, Flow.Optimal flow, @Nullable Basis basis) {}

    /** The optimum with each pair's amount between two bounds; empty if the lower ones cannot be met. */
    Optional<Step> step(Problem problem, long @Nullable [] least, long[] most, @Nullable Basis from) {
        var network = WelfareNetwork.of(problem, least, most);
        Flow flow;
        Basis basis = null;
        if (other != null) {
            flow = other.solve(network);
        } else {
            NetworkSimplex.Solved solved = new NetworkSimplex().solve(network, from);
            flow = solved.flow();
            basis = solved.basis();
        }
        return switch (flow) {
            case Flow.Optimal optimal ->
                Optional.of(new Step(Arrays.copyOf(optimal.flow(), problem.pairs()), optimal, basis));
            case Flow.Infeasible none -> Optional.empty();
            case Flow.Unbounded never ->
                throw new IllegalStateException("a network without negative costs has an optimum");
        };
    }
}
