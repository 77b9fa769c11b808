package io.aval.engine.gap;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Betters an allocation by exact search over a few agents and the jobs that they have, one group after another. */
final class Parts {
    private static final int MAX_JOBS = 60;
    private static final long NODES = 300;

    private final GapInstance instance;
    private final Allocation best;
    private long state = 0x2545F4914F6CDD1DL;

    Parts(GapInstance instance, Allocation best) {
        this.instance = instance;
        this.best = best.copy();
    }

    Allocation best() {
        return best;
    }

    void run(int parts, BooleanSupplier stop) {
        for (int part = 0; part < parts && !stop.getAsBoolean(); part++) {
            improve(some(), stop);
        }
    }

    private int[] some() {
        int agents = instance.agents();
        int perAgent = Math.max(instance.jobs() / agents, 1);
        int wanted = Math.min(agents, Math.max(2, Math.min(MAX_JOBS / perAgent, 6)));
        int[] chosen = IntStream.range(0, agents).toArray();
        for (int index = 0; index < wanted; index++) {
            int other = index + below(agents - index);
            int swap = chosen[index];
            chosen[index] = chosen[other];
            chosen[other] = swap;
        }
        return Arrays.copyOf(chosen, wanted);
    }

    private int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) Long.remainderUnsigned(state, bound);
    }

    private void improve(int[] agents, BooleanSupplier stop) {
        int[] place = new int[instance.agents()];
        Arrays.fill(place, -1);
        long[] capacities = new long[agents.length];
        for (int index = 0; index < agents.length; index++) {
            place[agents[index]] = index;
            capacities[index] = instance.capacity(agents[index]);
        }
        int[] jobs = IntStream.range(0, instance.jobs())
                .filter(job -> place[best.at[job]] >= 0)
                .toArray();
        if (jobs.length < 2) {
            return;
        }
        long cost = 0;
        for (int job : jobs) {
            cost += instance.cost(best.at[job], job);
        }
        GapInstance part = instance.part(agents, jobs, capacities);
        Domain domain = new Domain(part);
        if (!domain.start()) {
            return;
        }
        BranchAndBound search = new BranchAndBound(part, domain, new Relaxation(part), cost, stop);
        search.run(NODES);
        int[] found = search.best();
        if (found != null) {
            for (int index = 0; index < jobs.length; index++) {
                best.move(jobs[index], agents[found[index]]);
            }
        }
    }
}
