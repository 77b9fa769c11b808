package io.aval.engine.gap;

import io.aval.engine.gap.GapAnswer.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves an instance: bound, allocations out of relaxed solutions, local search, dives along the bound, and a
 * proof as far as the effort goes. Not thread-safe; make one for each instance.
 */
public final class GapSolver {
    private static final int REPAIR_EVERY = 25;
    private static final long FAR = GapInstance.MAX_COST * GapInstance.MAX_PAIRS / 8;
    private static final long QUICK_NODES = 400;

    private final GapInstance instance;
    private final Sense sense;
    private final GapEffort effort;
    private final BooleanSupplier stop;
    private final Domain domain;
    private final Relaxation relaxation;
    private @Nullable Allocation best;
    private @Nullable LocalSearch search;
    private long bound = Long.MIN_VALUE;
    private long scaled;
    private int relaxedSolutions;

    private GapSolver(GapInstance given, Sense sense, GapEffort effort, BooleanSupplier stop) {
        this.sense = sense;
        this.effort = effort;
        this.stop = stop;
        instance = sense == Sense.MAX ? given.negated() : given;
        domain = new Domain(instance);
        relaxation = new Relaxation(instance);
    }

    /**
     * Solves an instance.
     *
     * @param stop asked now and then; once it says true, what there is comes back
     */
    public static GapAnswer solve(GapInstance instance, Sense sense, GapEffort effort, BooleanSupplier stop) {
        return new GapSolver(instance, sense, effort, stop).run();
    }

    private GapAnswer run() {
        if (!domain.start()) {
            return answer(true);
        }
        scaled = relaxation.ascend(domain, FAR, effort.ascents(), 2_000, this::relaxed);
        bound = Relaxation.whole(scaled);
        boolean done = proved() || prove(QUICK_NODES);
        if (!done && !stop.getAsBoolean()) {
            improve();
            done = proved();
        }
        return answer(done || prove(effort.nodes()));
    }

    private long upper() {
        return best == null ? FAR : best.cost;
    }

    private boolean proved() {
        return bound >= upper() || bound >= FAR;
    }

    private long relaxed(long target) {
        if (relaxedSolutions++ % REPAIR_EVERY == 0) {
            int[] repaired = Repair.allocate(instance, domain, relaxation);
            if (search == null) {
                search = new LocalSearch(instance, repaired);
            } else {
                search.restart(repaired);
            }
            search.descend(stop);
            take(search.best());
        }
        return Math.min(target, stop.getAsBoolean() ? Long.MIN_VALUE / Relaxation.UNIT / 2 : upper());
    }

    private void take(@Nullable Allocation found) {
        if (found != null && found.cost < upper()) {
            best = found.copy();
        }
    }

    private void improve() {
        if (search != null) {
            search.run(effort.descents(), stop);
            take(search.best());
        }
        Regions regions = new Regions(instance, domain, relaxation, bound, stop);
        take(regions.better(best, upper(), effort.dives()));
    }

    /** {@return whether nothing better than the best there is, is proved} */
    private boolean prove(long nodes) {
        if (stop.getAsBoolean() || nodes == 0) {
            return false;
        }
        long[] prices = relaxation.price.clone();
        BranchAndBound exact = new BranchAndBound(instance, domain, relaxation, upper(), stop);
        exact.run(nodes);
        System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
        int[] found = exact.best();
        if (found != null) {
            take(new Allocation(instance, found));
        }
        return exact.complete();
    }

    private GapAnswer answer(boolean done) {
        boolean stopped = !done && stop.getAsBoolean();
        if (best == null) {
            Long limit = done || bound == Long.MIN_VALUE || bound >= FAR ? null : Long.valueOf(signed(bound));
            return new GapAnswer(done ? Status.INFEASIBLE : Status.UNKNOWN, null, limit, List.of(), stopped);
        }
        List<Integer> agents = new ArrayList<>();
        for (int agent : best.at) {
            agents.add(agent + 1);
        }
        long objective = signed(best.cost);
        long limit = done ? objective : signed(Math.min(bound, best.cost));
        return new GapAnswer(done ? Status.OPTIMAL : Status.FEASIBLE, objective, limit, agents, stopped);
    }

    private long signed(long cost) {
        return sense == Sense.MAX ? -cost : cost;
    }
}
