package io.aval.engine.gap;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes down one branch: a few steps of the prices, the pair that the relaxed solutions agree on most is fixed, and
 * again; what little is left in the end is searched. Where the bound is good, so are the allocations found that way
 * (diving of column generation, see Sadykov et al. 2019, with knapsacks in place of columns). What is drawn shifts the
 * choice, so that no two dives are alike.
 */
final class Dive {
    private static final int STEPS = 30;
    private static final int VIGOUR = 300;
    private static final int LEAF = 12;
    private static final long LEAF_NODES = 100;
    private static final int RETREATS = 20;
    private static final int DOUBT = 100;

    private final GapInstance instance;
    private final Domain domain;
    private final Relaxation relaxation;
    private final Luck luck;
    private final BooleanSupplier stop;

    Dive(GapInstance instance, Domain domain, Relaxation relaxation, Luck luck, BooleanSupplier stop) {
        this.instance = instance;
        this.domain = domain;
        this.relaxation = relaxation;
        this.luck = luck;
        this.stop = stop;
    }

    /**
     * Dives in a domain that has been settled, which is afterwards as it was; the prices are not.
     *
     * @param upper only an allocation below it is looked for
     * @param aim a sum that might be reached, which the length of the prices' steps follows
     * @return the jobs' agents, or nothing
     */
    int @Nullable [] below(long upper, long aim) {
        int mark = domain.mark();
        int[] found = descend(upper, aim) ? leaf(upper) : null;
        domain.undo(mark);
        return found;
    }

    private boolean descend(long upper, long hoped) {
        long aim = Math.min(hoped, upper);
        int retreats = 0;
        while (domain.unfixed > LEAF) {
            long bound = relaxation.ascend(domain, aim, STEPS, VIGOUR, target -> target);
            if (bound > (upper - 1) * Relaxation.UNIT || stop.getAsBoolean()) {
                return false;
            }
            aim = Math.min(Math.max(aim, Relaxation.whole(bound) + 2), upper);
            int mark = domain.mark();
            int job = surest();
            int agent = favourite(job);
            domain.assign(agent, job);
            if (!domain.settle()) {
                domain.undo(mark);
                domain.close(agent, job);
                if (++retreats > RETREATS || !domain.settle()) {
                    return false;
                }
            }
        }
        return true;
    }

    private int @Nullable [] leaf(long upper) {
        BranchAndBound search = new BranchAndBound(instance, domain, relaxation, upper, stop);
        search.run(LEAF_NODES);
        return search.best();
    }

    /** The job that relaxed solutions gave to the same agent most often, a heavy one rather than a light one. */
    private int surest() {
        int jobs = instance.jobs();
        int surest = -1;
        long most = Long.MIN_VALUE;
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] >= 0) {
                continue;
            }
            long sum = 0;
            for (int agent = 0; agent < instance.agents(); agent++) {
                sum += domain.isOpen(agent, job) ? relaxation.often[agent * jobs + job] : 0;
            }
            int agent = favourite(job);
            long sure = 1_000L * relaxation.often[agent * jobs + job] / Math.max(STEPS, sum)
                    + 20 * instance.load(agent, job) / Math.max(domain.left[agent], 1)
                    + luck.below(DOUBT + 1);
            if (sure > most) {
                most = sure;
                surest = job;
            }
        }
        return surest;
    }

    private int favourite(int job) {
        int jobs = instance.jobs();
        int favourite = -1;
        for (int agent = 0; agent < instance.agents(); agent++) {
            if (domain.isOpen(agent, job)
                    && (favourite < 0
                            || relaxation.often[agent * jobs + job] > relaxation.often[favourite * jobs + job])) {
                favourite = agent;
            }
        }
        return favourite;
    }
}
