package io.aval.engine.gap;

import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;

/**
 * The published rules by which test instances are made (Martello and Toth 1990 for A to D, Laguna et al. 1995 for E).
 * To be minimised. From A to C the loads do not depend on the costs; in D and E a cheap job is a heavy one.
 */
public enum GapType {
    /** Loads 5 to 25, costs 10 to 50, ample capacities. */
    A,
    /** As A with seven tenths of its capacities. */
    B,
    /** Loads 5 to 25, costs 10 to 50, capacities of eight tenths of the mean. */
    C,
    /** Loads 1 to 100, costs 111 less the load, give or take 10. */
    D,
    /** Loads from an exponential distribution, costs inverse to them. */
    E;

    private static final int RESOLUTION = 1_000_000;

    /** {@return a made instance; the same for the same arguments} */
    public GapInstance make(int agents, int jobs, Seed seed) {
        Draw draw = new Draw(seed, name(), (long) agents * GapInstance.MAX_PAIRS + jobs);
        long[] cost = new long[agents * jobs];
        long[] load = new long[agents * jobs];
        for (int pair = 0; pair < load.length; pair++) {
            load[pair] = load(draw);
            cost[pair] = cost(draw, load[pair]);
        }
        long[] capacity = new long[agents];
        for (int agent = 0; agent < agents; agent++) {
            capacity[agent] = capacity(agent, agents, jobs, load, cost);
        }
        return GapInstance.of(agents, jobs, cost, load, capacity);
    }

    private long load(Draw draw) {
        return switch (this) {
            case A, B, C -> draw.between(5, 25);
            case D -> draw.between(1, 100);
            case E -> {
                double uniform = (draw.below(RESOLUTION) + 1.0) / RESOLUTION;
                yield (long) (1 - 10 * StrictMath.log(uniform));
            }
        };
    }

    private long cost(Draw draw, long load) {
        return switch (this) {
            case A, B, C -> draw.between(10, 50);
            case D -> 111 - load + draw.between(-10, 10);
            case E -> {
                double uniform = (draw.below(RESOLUTION) + 1.0) / RESOLUTION;
                yield Math.max((long) (1_000.0 / load - 10 * uniform), 1);
            }
        };
    }

    private long capacity(int agent, int agents, int jobs, long[] load, long[] cost) {
        long sum = 0;
        for (int job = 0; job < jobs; job++) {
            sum += load[agent * jobs + job];
        }
        return switch (this) {
            case A -> ample(agents, jobs, load, cost);
            case B -> ample(agents, jobs, load, cost) * 7 / 10;
            case C, D, E -> sum * 8 / (10L * agents);
        };
    }

    /** Six tenths of n/m · 15 and four tenths of the largest load that all cheapest choices put on an agent. */
    private static long ample(int agents, int jobs, long[] load, long[] cost) {
        long[] sums = new long[agents];
        for (int job = 0; job < jobs; job++) {
            int cheapest = 0;
            for (int agent = 1; agent < agents; agent++) {
                if (cost[agent * jobs + job] < cost[cheapest * jobs + job]) {
                    cheapest = agent;
                }
            }
            sums[cheapest] += load[cheapest * jobs + job];
        }
        long largest = 0;
        for (long sum : sums) {
            largest = Math.max(largest, sum);
        }
        return 9L * jobs / agents + largest * 4 / 10;
    }
}
