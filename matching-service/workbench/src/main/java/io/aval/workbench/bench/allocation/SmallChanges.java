package io.aval.workbench.bench.allocation;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.Standing;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.allocation.WelfareSolver.Answer;
import io.aval.workbench.bench.allocation.Stopwatch.Timed;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/** One demand in a hundred changes: starting from the former answer beside starting afresh, the same answer. */
final class SmallChanges {
    private static final int EVERY = 100;
    private static final int WARM_UPS = 100;

    private final Problem problem;
    private final Stopwatch watch;

    SmallChanges(Problem problem, Stopwatch watch) {
        this.problem = problem;
        this.watch = watch;
    }

    void run() {
        AllocationBench.print("1 %% of demands changed%30s %10s %10s%n", "warm", "afresh", "ratio");
        welfare();
        Problem without = with(amount -> 0);
        stable("stable, demands came", without, problem);
        stable("stable, demands went", problem, without);
        stable("stable, amounts changed", problem, with(amount -> amount / 2 + 1));
    }

    private void welfare() {
        Problem changed = with(amount -> amount / 2 + 1);
        WelfareSolver solver = WelfareSolver.withoutTickets();
        Answer former = solver.answer(problem, null);
        Timed<Answer> warm = watch.time(() -> solver.answer(changed, former.basis()));
        Timed<Answer> cold = watch.time(() -> solver.answer(changed, null));
        AllocationBench.demand(warm.answer().value().equals(cold.answer().value()), "another optimum when warm");
        row("welfare", warm.millis(), cold.millis());
    }

    private void stable(String name, Problem before, Problem now) {
        int[] changed =
                IntStream.iterate(0, d -> d < problem.demands(), d -> d + EVERY).toArray();
        Standing standing = Standing.of(before);
        Timed<Boolean> warm =
                watch.warmedUp(WARM_UPS).time(() -> standing.move(before, changed), () -> standing.move(now, changed));
        Timed<Solution> cold = watch.time(() -> StableSolver.demandsPropose().solve(now));
        AllocationBench.demand(
                Arrays.equals(standing.held(), cold.answer().held()), "another stable solution when warm");
        row(name, warm.millis(), cold.millis());
        if (!warm.answer()) {
            AllocationBench.print("    solved afresh, as too much changed%n");
        }
    }

    private static void row(String name, double warm, double cold) {
        AllocationBench.print("%-42s %10.1f %10.1f %10.3f%n", name, warm, cold, warm / cold);
    }

    /** The problem with the amount of one demand in a hundred changed. */
    private Problem with(LongUnaryOperator change) {
        int demands = problem.demands();
        long[] amount = new long[demands];
        int[] parts = new int[demands];
        int[] start = new int[demands + 1];
        for (int d = 0; d < demands; d++) {
            long former = problem.demandSide().limit(d);
            amount[d] = d % EVERY == 0 ? change.applyAsLong(former) : former;
            parts[d] = problem.maxParts(d);
            start[d + 1] = problem.start(d + 1);
        }
        long[] tickets = new long[problem.products()];
        Arrays.fill(tickets, 1);
        return new Problem(Side.flat(amount), problem.productSide(), parts, tickets, pairs(start));
    }

    private Pairs pairs(int[] start) {
        int size = problem.pairs();
        int[] product = new int[size];
        long[] capacity = new long[size];
        int[] cost = new int[size];
        int[] rank = new int[size];
        for (int e = 0; e < size; e++) {
            product[e] = problem.product(e);
            capacity[e] = problem.capacity(e);
            cost[e] = problem.cost(e);
            rank[e] = problem.rank(e);
        }
        return new Pairs(start, product, capacity, cost, rank);
    }
}
