package io.aval.engine.gap;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Dives again and again into a region around the best allocation: some agents give all their jobs back, the others
 * keep theirs. The region grows while nothing better is found, up to all agents, and then is small again (large
 * neighbourhood search, Shaw 1998; the neighbourhood's change, Mladenović and Hansen 1997).
 */
final class Regions {
    private static final int LEAST = 2;
    private static final int ROUNDS_IN_VAIN = 5;

    private final GapInstance instance;
    private final Domain domain;
    private final Relaxation relaxation;
    private final long bound;
    private final BooleanSupplier stop;
    private final Luck luck = new Luck(0x2545F4914F6CDD1DL);
    private final Dive dive;
    private final int[] order;
    private int size;
    private int failures;
    private int rounds;

    /**
     * Regions of a settled domain.
     *
     * @param bound what no allocation is below
     */
    Regions(GapInstance instance, Domain domain, Relaxation relaxation, long bound, BooleanSupplier stop) {
        this.instance = instance;
        this.domain = domain;
        this.relaxation = relaxation;
        this.bound = bound;
        this.stop = stop;
        dive = new Dive(instance, domain, relaxation, luck, stop);
        order = IntStream.range(0, instance.agents()).toArray();
        size = instance.agents();
    }

    /**
     * Dives so many times, or until the bound is met or several rounds of sizes were in vain. The first dives, and all of them as long as there is no
     * allocation, go through the whole.
     *
     * @param upper only an allocation below it is looked for
     * @return the best of the given and the found ones
     */
    @Nullable
    Allocation better(@Nullable Allocation given, long upper, int dives) {
        Allocation best = given;
        long least = upper;
        for (int number = 0;
                number < dives && least > bound && rounds < ROUNDS_IN_VAIN && !stop.getAsBoolean();
                number++) {
            int[] found = found(best, least);
            if (found != null) {
                best = new Allocation(instance, found);
                least = best.cost;
                failures = 0;
                rounds = 0;
            } else if (best != null && ++failures >= patience()) {
                widen();
            }
        }
        return best;
    }

    private void widen() {
        failures = 0;
        size++;
        if (size > instance.agents()) {
            size = Math.min(LEAST, instance.agents());
            rounds++;
        }
    }

    /** Large regions cost much and hold much. */
    private int patience() {
        return Math.max(2, 2 * instance.agents() / size);
    }

    private int @Nullable [] found(@Nullable Allocation best, long upper) {
        int mark = domain.mark();
        long[] prices = relaxation.price.clone();
        boolean alive = true;
        long aim = bound + 2;
        if (best != null && size < instance.agents()) {
            alive = confine(best);
            aim = upper;
        }
        int[] found = alive ? dive.below(upper, aim) : null;
        domain.undo(mark);
        System.arraycopy(prices, 0, relaxation.price, 0, prices.length);
        return found;
    }

    /** Leaves what the drawn agents have to them, and all else where it is. */
    private boolean confine(Allocation best) {
        boolean[] free = new boolean[instance.agents()];
        for (int index = 0; index < size; index++) {
            int other = index + luck.below(order.length - index);
            int swap = order[index];
            order[index] = order[other];
            order[other] = swap;
            free[order[index]] = true;
        }
        for (int job = 0; job < instance.jobs(); job++) {
            if (!free[best.at[job]]) {
                domain.assign(best.at[job], job);
                continue;
            }
            for (int agent = 0; agent < free.length; agent++) {
                if (!free[agent]) {
                    domain.close(agent, job);
                }
            }
        }
        return domain.settle();
    }
}
