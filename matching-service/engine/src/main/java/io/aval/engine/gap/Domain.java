package io.aval.engine.gap;

import java.util.Arrays;

/**
 * Which agents are still open to each job in a node of the search, what is fixed, and how to go back. A job that has
 * one agent left is fixed there, and what no longer fits into an agent's rest is closed.
 */
final class Domain {
    final GapInstance instance;
    final int agents;
    final int jobs;
    final int[] fixed;
    final long[] left;
    long fixedCost;
    int unfixed;
    private final boolean[] open;
    private final int[] choices;
    private int[] trail = new int[1024];
    private int size;
    private final int[] pending;
    private int pendings;
    private boolean dead;

    Domain(GapInstance instance) {
        this.instance = instance;
        agents = instance.agents();
        jobs = instance.jobs();
        fixed = new int[jobs];
        left = new long[agents];
        open = new boolean[agents * jobs];
        choices = new int[jobs];
        pending = new int[jobs];
        unfixed = jobs;
        Arrays.fill(fixed, -1);
        Arrays.fill(open, true);
        Arrays.fill(choices, agents);
        for (int agent = 0; agent < agents; agent++) {
            left[agent] = instance.capacity(agent);
        }
    }

    /** Closes what never fits. {@return whether every job still has an agent} */
    boolean start() {
        for (int job = 0; job < jobs; job++) {
            if (agents == 1) {
                pending[pendings++] = job;
            }
        }
        for (int agent = 0; agent < agents; agent++) {
            closeWhatNoLongerFits(agent);
        }
        return settle();
    }

    boolean isOpen(int agent, int job) {
        return open[agent * jobs + job];
    }

    int mark() {
        return size;
    }

    /** How many pairs were closed and jobs fixed since the search began. */
    int closings() {
        return size;
    }

    void close(int agent, int job) {
        int pair = agent * jobs + job;
        if (!open[pair]) {
            return;
        }
        open[pair] = false;
        push(pair);
        int rest = --choices[job];
        if (rest == 0) {
            dead = true;
        } else if (rest == 1 && !dead) {
            pending[pendings++] = job;
        }
    }

    void assign(int agent, int job) {
        for (int other = 0; other < agents; other++) {
            if (other != agent) {
                close(other, job);
            }
        }
        if (!isOpen(agent, job)) {
            dead = true;
        }
    }

    /** Fixes what has one agent left, and goes on. {@return whether the node is still alive} */
    boolean settle() {
        while (!dead && pendings > 0) {
            int job = pending[--pendings];
            if (fixed[job] < 0) {
                fix(job);
            }
        }
        return !dead;
    }

    void undo(int mark) {
        dead = false;
        pendings = 0;
        while (size > mark) {
            int entry = trail[--size];
            if (entry >= 0) {
                open[entry] = true;
                choices[entry % jobs]++;
            } else {
                unfix(-1 - entry);
            }
        }
    }

    private void fix(int job) {
        int agent = 0;
        while (!isOpen(agent, job)) {
            agent++;
        }
        fixed[job] = agent;
        left[agent] -= instance.load(agent, job);
        fixedCost += instance.cost(agent, job);
        unfixed--;
        push(-1 - job);
        if (left[agent] < 0) {
            dead = true;
        } else {
            closeWhatNoLongerFits(agent);
        }
    }

    private void unfix(int job) {
        int agent = fixed[job];
        fixed[job] = -1;
        left[agent] += instance.load(agent, job);
        fixedCost -= instance.cost(agent, job);
        unfixed++;
    }

    private void closeWhatNoLongerFits(int agent) {
        for (int job = 0; job < jobs && !dead; job++) {
            if (fixed[job] < 0 && isOpen(agent, job) && instance.load(agent, job) > left[agent]) {
                close(agent, job);
            }
        }
    }

    private void push(int entry) {
        if (size == trail.length) {
            trail = Arrays.copyOf(trail, 2 * size);
        }
        trail[size++] = entry;
    }
}
