package io.aval.engine.gap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first search for allocations below a sum. In a node the prices climb a little, then pairs are closed by their
 * reduced cost (the line of Posta, Ferland and Michelon 2012); the pair that relaxed solutions took most often is
 * assigned first, and closed afterwards.
 */
final class BranchAndBound {
    private static final int STEPS = 40;
    private static final int VIGOUR = 400;
    private static final int CLOSINGS_WORTH_ANOTHER_CLIMB = 8;

    private final GapInstance instance;
    private final Domain domain;
    private final Relaxation relaxation;
    private final BooleanSupplier stop;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private long upper;
    private int @Nullable [] best;
    private long nodes;
    private boolean complete;

    private record Frame(int mark, int agent, int job, PriceList prices) {}

    /** Prices of a node, kept for its second branch. */
    private static final class PriceList {
        final long[] prices;

        PriceList(long[] prices) {
            this.prices = prices.clone();
        }
    }

    /**
     * A search in a domain that has been settled.
     *
     * @param upper only allocations below it are looked for
     */
    BranchAndBound(GapInstance instance, Domain domain, Relaxation relaxation, long upper, BooleanSupplier stop) {
        this.instance = instance;
        this.domain = domain;
        this.relaxation = relaxation;
        this.upper = upper;
        this.stop = stop;
    }

    /** {@return the best allocation found, or nothing} */
    int @Nullable [] best() {
        return best == null ? null : best.clone();
    }

    /** {@return the sum that the best has, or the sum to undercut} */
    long upper() {
        return upper;
    }

    /** {@return whether the search was exhausted: nothing is below the upper sum} */
    boolean complete() {
        return complete;
    }

    /** Searches until done, or the nodes are used up, or the stop falls. */
    void run(long most) {
        int bottom = domain.mark();
        boolean alive = true;
        while (true) {
            if (alive && ++nodes > most || stop.getAsBoolean()) {
                domain.undo(bottom);
                return;
            }
            if (alive && open()) {
                alive = branch();
            } else if (frames.isEmpty()) {
                domain.undo(bottom);
                complete = true;
                return;
            } else {
                Frame frame = frames.pop();
                domain.undo(frame.mark);
                System.arraycopy(frame.prices.prices, 0, relaxation.price, 0, relaxation.price.length);
                domain.close(frame.agent, frame.job);
                alive = domain.settle();
            }
        }
    }

    /** Bounds and tightens the node. {@return whether it must be branched} */
    private boolean open() {
        int before;
        do {
            if (domain.unfixed == 0) {
                offer(domain.fixed, domain.fixedCost);
                return false;
            }
            before = domain.closings();
            long bound = relaxation.ascend(domain, upper, STEPS, VIGOUR, this::relaxed);
            if (bound > (upper - 1) * Relaxation.UNIT || !relaxation.tighten(domain, bound, upper)) {
                return false;
            }
        } while (domain.closings() - before >= CLOSINGS_WORTH_ANOTHER_CLIMB);
        if (domain.unfixed == 0) {
            offer(domain.fixed, domain.fixedCost);
            return false;
        }
        return true;
    }

    private long relaxed(long target) {
        for (int job = 0; job < instance.jobs(); job++) {
            if (domain.fixed[job] < 0 && relaxation.count[job] != 1) {
                return Math.min(target, upper);
            }
        }
        Allocation whole = new Allocation(instance, Repair.allocate(instance, domain, relaxation));
        if (whole.fits()) {
            offer(whole.at, whole.cost);
        }
        return upper;
    }

    private void offer(int[] agents, long cost) {
        if (cost < upper) {
            upper = cost;
            best = agents.clone();
        }
    }

    private boolean branch() {
        int pair = -1;
        long most = -1;
        int jobs = instance.jobs();
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] >= 0) {
                continue;
            }
            int first = -1;
            long sum = 0;
            for (int agent = 0; agent < instance.agents(); agent++) {
                if (domain.isOpen(agent, job)) {
                    long often = relaxation.often[agent * jobs + job];
                    sum += often;
                    if (first < 0 || often > relaxation.often[first * jobs + job]) {
                        first = agent;
                    }
                }
            }
            long doubt = 1 + (sum - relaxation.often[first * jobs + job]) * 16 + heaviness(first, job);
            if (doubt > most) {
                most = doubt;
                pair = first * jobs + job;
            }
        }
        int agent = pair / jobs;
        int job = pair % jobs;
        frames.push(new Frame(domain.mark(), agent, job, new PriceList(relaxation.price)));
        domain.assign(agent, job);
        return domain.settle();
    }

    private long heaviness(int agent, int job) {
        return 15 * instance.load(agent, job) / Math.max(domain.left[agent], 1);
    }
}
