package io.aval.engine.allocation;

import java.util.ArrayList;
import java.util.List;

/** Whether prices prove a solution the optimum, straight from the definition of {@link Problem}. */
final class Slackness {
    private final Problem problem;
    private final Solution solution;

    Slackness(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Solution.Prices prices = solution.prices().orElseThrow();
        Meaning meaning = new Meaning(problem, solution.held());
        int[] owner = Meaning.owners(problem);
        int[] slot = new int[owner.length];
        for (int e = 0; e < slot.length; e++) {
            slot[e] = problem.slot(e);
        }
        check(problem.demands, owner, prices.demand(), meaning, faults);
        check(problem.products, slot, prices.product(), meaning, faults);
        for (int e = 0; e < owner.length; e++) {
            long reduced = problem.cost(e)
                    - problem.priority()
                    + onPath(problem.demands, prices.demand(), owner[e])
                    + onPath(problem.products, prices.product(), slot[e]);
            if (solution.held()[e] > 0 && reduced > 0 || solution.held()[e] < problem.capacity(e) && reduced < 0) {
                faults.add("pair " + e + ": " + reduced);
            }
        }
        return faults;
    }

    private static void check(Side side, int[] lowest, long[] price, Meaning meaning, List<String> faults) {
        for (int node = 0; node < price.length; node++) {
            boolean isFull = meaning.load(side, lowest, node) == side.limit(node);
            if (price[node] < 0 || price[node] > 0 && !isFull) {
                faults.add("node " + node + ": " + price[node]);
            }
        }
    }

    private static long onPath(Side side, long[] price, int lowest) {
        long sum = 0;
        for (int node = lowest; node != Side.NONE; node = side.parent(node)) {
            sum += price[node];
        }
        return sum;
    }
}
