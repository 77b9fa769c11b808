package io.aval.engine.allocation;

/** What a solution means, slow and plain, straight from the definitions of {@link Problem}. */
final class Meaning {
    private final Problem problem;
    private final long[] held;
    private final int[] owner;
    private final int[] slot;

    Meaning(Problem problem, long[] held) {
        this.problem = problem;
        this.held = held;
        owner = owners(problem);
        slot = new int[problem.pairs()];
        for (int e = 0; e < slot.length; e++) {
            slot[e] = problem.slot(e);
        }
    }

    static int[] owners(Problem problem) {
        int[] owner = new int[problem.pairs()];
        for (int d = 0; d < problem.demands(); d++) {
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                owner[e] = d;
            }
        }
        return owner;
    }

    boolean feasible() {
        for (int e = 0; e < held.length; e++) {
            if (held[e] < 0 || held[e] > problem.capacity(e)) {
                return false;
            }
        }
        for (int d = 0; d < problem.demands(); d++) {
            if (parts(d) > problem.maxParts(d)) {
                return false;
            }
        }
        return withinLimits(problem.demands, owner) && withinLimits(problem.products, slot);
    }

    private boolean withinLimits(Side side, int[] lowest) {
        for (int node = 0; node < side.nodes(); node++) {
            if (load(side, lowest, node) > side.limit(node)) {
                return false;
            }
        }
        return true;
    }

    long load(Side side, int[] lowest, int node) {
        long load = 0;
        for (int e = 0; e < held.length; e++) {
            load += held[e] > 0 && side.within(lowest[e], node) ? held[e] : 0;
        }
        return load;
    }

    private int parts(int d) {
        int parts = 0;
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            parts += held[e] > 0 ? 1 : 0;
        }
        return parts;
    }

    int blockingPairs() {
        int blocking = 0;
        for (int e = 0; e < held.length; e++) {
            if (held[e] < problem.capacity(e) && demandWants(e) && productWants(e)) {
                blocking++;
            }
        }
        return blocking;
    }

    private boolean demandWants(int e) {
        for (int node = owner[e]; node != Side.NONE; node = problem.demands.parent(node)) {
            boolean noPartLeft = node == owner[e] && held[e] == 0 && parts(node) == problem.maxParts(node);
            if (noPartLeft || load(problem.demands, owner, node) == problem.demands.limit(node)) {
                return holdsWorse(e, true, node);
            }
        }
        return true;
    }

    private boolean productWants(int e) {
        for (int node = slot[e]; node != Side.NONE; node = problem.products.parent(node)) {
            if (load(problem.products, slot, node) == problem.products.limit(node)) {
                return holdsWorse(e, false, node);
            }
        }
        return true;
    }

    private boolean holdsWorse(int e, boolean demand, int node) {
        for (int other = 0; other < held.length; other++) {
            boolean below =
                    demand ? problem.demands.within(owner[other], node) : problem.products.within(slot[other], node);
            boolean worse = demand ? problem.wish(other) > problem.wish(e) : problem.rank(other) > problem.rank(e);
            if (held[other] > 0 && below && worse) {
                return true;
            }
        }
        return false;
    }
}
