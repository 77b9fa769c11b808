package io.aval.engine.gap;

/** Makes an allocation out of a relaxed solution: a job taken twice keeps the cheapest agent, one left over is put where it fits. */
final class Repair {
    private Repair() {}

    /** {@return each job's agent; capacities may be exceeded where nothing fitted} */
    static int[] allocate(GapInstance instance, Domain domain, Relaxation relaxed) {
        int jobs = instance.jobs();
        int[] at = domain.fixed.clone();
        long[] left = domain.left.clone();
        for (int job = 0; job < jobs; job++) {
            if (at[job] < 0 && relaxed.count[job] > 0) {
                int agent = relaxed.taker[job];
                if (left[agent] >= instance.load(agent, job)) {
                    at[job] = agent;
                    left[agent] -= instance.load(agent, job);
                }
            }
        }
        for (int job = 0; job < jobs; job++) {
            if (at[job] < 0) {
                int agent = cheapest(instance, domain, job, left);
                at[job] = agent;
                left[agent] -= instance.load(agent, job);
            }
        }
        return at;
    }

    private static int cheapest(GapInstance instance, Domain domain, int job, long[] left) {
        int best = -1;
        boolean bestFits = false;
        for (int agent = 0; agent < instance.agents(); agent++) {
            if (!domain.isOpen(agent, job)) {
                continue;
            }
            boolean fits = left[agent] >= instance.load(agent, job);
            boolean better = best < 0
                    || (fits && !bestFits)
                    || (fits == bestFits
                            && (fits
                                    ? instance.cost(agent, job) < instance.cost(best, job)
                                    : left[agent] - instance.load(agent, job) > left[best] - instance.load(best, job)));
            if (better) {
                best = agent;
                bestFits = fits;
            }
        }
        return Math.max(best, 0);
    }
}
