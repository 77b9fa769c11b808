package io.aval.engine.gap;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Descent by shifts, swaps and ejection chains, where a capacity may be exceeded at a price that rises while it is and
 * falls while it is not (the idea of Yagiura, Ibaraki and Glover 2004), and a shake between descents.
 */
final class LocalSearch {
    private static final long SCALE = 1024;
    private static final int CHAINS_FROM = 3;
    private static final int SHAKES = 12;

    private final GapInstance instance;
    private final int agents;
    private final int jobs;
    private final long[] weight;
    private final Allocation now;
    private @Nullable Allocation best;
    private final Luck luck = new Luck(0x9E3779B97F4A7C15L);

    LocalSearch(GapInstance instance, int[] start) {
        this.instance = instance;
        agents = instance.agents();
        jobs = instance.jobs();
        weight = new long[agents];
        now = new Allocation(instance, start);
        Arrays.fill(weight, startWeight());
        keep();
    }

    private long startWeight() {
        long costs = 0;
        long loads = 1;
        for (int job = 0; job < jobs; job++) {
            for (int agent = 0; agent < agents; agent++) {
                costs += Math.abs(instance.cost(agent, job));
                loads += instance.load(agent, job);
            }
        }
        return Math.max(Math.multiplyExact(costs, SCALE) / loads, 2);
    }

    /** {@return the best allocation seen that fits, or nothing} */
    @Nullable
    Allocation best() {
        return best;
    }

    /** Starts again from another allocation; the weights and the best stay. */
    void restart(int[] agentsOfJobs) {
        now.become(new Allocation(instance, agentsOfJobs));
        keep();
    }

    /** Descends, weighs anew and shakes, so many times. */
    void run(int descents, BooleanSupplier stop) {
        for (int descent = 0; descent < descents && !stop.getAsBoolean(); descent++) {
            descend(stop);
            weigh();
            if (best != null && descent % 10 == 9) {
                now.become(best);
            }
            shake(2 + luck.below(SHAKES));
        }
    }

    void descend(BooleanSupplier stop) {
        boolean better = true;
        while (better && !stop.getAsBoolean()) {
            better = shifts();
            better |= swaps();
            if (!better && agents >= CHAINS_FROM) {
                better = chains();
            }
            keep();
        }
    }

    private void keep() {
        if (now.fits() && (best == null || now.cost < best.cost)) {
            best = now.copy();
        }
    }

    private void weigh() {
        boolean fits = now.fits();
        for (int agent = 0; agent < agents; agent++) {
            if (now.load[agent] > instance.capacity(agent)) {
                weight[agent] += weight[agent] / 8 + 1;
            } else if (fits) {
                weight[agent] = Math.max(weight[agent] - weight[agent] / 16, 2);
            }
        }
        // Far above what any cost could justify a weight says no more, and a sum could overflow.
        for (int agent = 0; agent < agents; agent++) {
            weight[agent] = Math.min(weight[agent], 1L << 44);
        }
    }

    private void shake(int moves) {
        for (int move = 0; move < moves; move++) {
            now.move(luck.below(jobs), luck.below(agents));
        }
        keep();
    }

    /** What the agent's excess costs more when its load goes from one to another. */
    private long excess(int agent, long from, long to) {
        long capacity = instance.capacity(agent);
        long more = Math.max(to - capacity, 0) - Math.max(from - capacity, 0);
        return more == 0 ? 0 : times(weight[agent], more);
    }

    private static long times(long weight, long more) {
        return Math.multiplyHigh(weight, more) == (weight * more >> 63)
                ? Math.clamp(weight * more, -(1L << 58), 1L << 58)
                : more < 0 ? -(1L << 58) : 1L << 58;
    }

    private long shiftDelta(int job, int to) {
        int from = now.at[job];
        return (instance.cost(to, job) - instance.cost(from, job)) * SCALE
                + excess(from, now.load[from], now.load[from] - instance.load(from, job))
                + excess(to, now.load[to], now.load[to] + instance.load(to, job));
    }

    private long swapDelta(int first, int second) {
        int a = now.at[first];
        int b = now.at[second];
        long costs =
                instance.cost(b, first) + instance.cost(a, second) - instance.cost(a, first) - instance.cost(b, second);
        return costs * SCALE
                + excess(a, now.load[a], now.load[a] - instance.load(a, first) + instance.load(a, second))
                + excess(b, now.load[b], now.load[b] - instance.load(b, second) + instance.load(b, first));
    }

    private boolean shifts() {
        boolean any = false;
        int offset = luck.below(jobs);
        for (int number = 0; number < jobs; number++) {
            int job = (number + offset) % jobs;
            int to = -1;
            long least = 0;
            for (int agent = 0; agent < agents; agent++) {
                if (agent != now.at[job]) {
                    long delta = shiftDelta(job, agent);
                    if (delta < least) {
                        least = delta;
                        to = agent;
                    }
                }
            }
            if (to >= 0) {
                now.move(job, to);
                any = true;
            }
        }
        return any;
    }

    private boolean swaps() {
        boolean any = false;
        int offset = luck.below(jobs);
        for (int number = 0; number < jobs; number++) {
            int first = (number + offset) % jobs;
            for (int second = 0; second < jobs; second++) {
                if (now.at[first] != now.at[second] && swapDelta(first, second) < 0) {
                    int agent = now.at[first];
                    now.move(first, now.at[second]);
                    now.move(second, agent);
                    any = true;
                }
            }
        }
        return any;
    }

    /** A job is shifted although it costs; one that it pushes out goes to a third agent, so that both together pay. */
    private boolean chains() {
        boolean any = false;
        int offset = luck.below(jobs);
        for (int number = 0; number < jobs; number++) {
            any |= chain((number + offset) % jobs);
        }
        return any;
    }

    private boolean chain(int first) {
        int from = now.at[first];
        long before = now.load[from];
        for (int middle = 0; middle < agents; middle++) {
            if (middle == from) {
                continue;
            }
            long cost = (instance.cost(middle, first) - instance.cost(from, first)) * SCALE
                    + excess(from, before, before - instance.load(from, first));
            if (cost < 0 && push(first, middle, cost)) {
                return true;
            }
        }
        return false;
    }

    private boolean push(int first, int middle, long cost) {
        long held = now.load[middle];
        for (int second = 0; second < jobs; second++) {
            if (now.at[second] != middle || second == first) {
                continue;
            }
            long room = cost
                    + excess(middle, held, held + instance.load(middle, first) - instance.load(middle, second))
                    - instance.cost(middle, second) * SCALE;
            for (int last = 0; last < agents; last++) {
                if (last == middle) {
                    continue;
                }
                long from = last == now.at[first] ? now.load[last] - instance.load(last, first) : now.load[last];
                long sum = room
                        + instance.cost(last, second) * SCALE
                        + excess(last, from, from + instance.load(last, second));
                if (sum < 0) {
                    now.move(first, middle);
                    now.move(second, last);
                    return true;
                }
            }
        }
        return false;
    }
}
