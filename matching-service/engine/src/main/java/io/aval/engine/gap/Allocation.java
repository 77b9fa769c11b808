package io.aval.engine.gap;

import java.util.Arrays;

/** Every job at some agent, with the loads that follow; capacities may be exceeded. */
final class Allocation {
    final GapInstance instance;
    final int[] at;
    final long[] load;
    long cost;

    Allocation(GapInstance instance, int[] agents) {
        this.instance = instance;
        at = agents.clone();
        load = new long[instance.agents()];
        for (int job = 0; job < at.length; job++) {
            load[at[job]] += instance.load(at[job], job);
            cost += instance.cost(at[job], job);
        }
    }

    void move(int job, int to) {
        int from = at[job];
        load[from] -= instance.load(from, job);
        load[to] += instance.load(to, job);
        cost += instance.cost(to, job) - instance.cost(from, job);
        at[job] = to;
    }

    boolean fits() {
        for (int agent = 0; agent < load.length; agent++) {
            if (load[agent] > instance.capacity(agent)) {
                return false;
            }
        }
        return true;
    }

    void become(Allocation other) {
        System.arraycopy(other.at, 0, at, 0, at.length);
        System.arraycopy(other.load, 0, load, 0, load.length);
        cost = other.cost;
    }

    Allocation copy() {
        return new Allocation(instance, at);
    }

    int[] agents() {
        return Arrays.copyOf(at, at.length);
    }
}
