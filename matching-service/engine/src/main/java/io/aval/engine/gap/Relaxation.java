package io.aval.engine.gap;

import java.util.Arrays;

/**
 * The Lagrangian relaxation of "every job once" (Fisher 1981; Martello and Toth 1990, §7): a price for each job, and a
 * knapsack for each agent. Prices are whole numbers of 1/{@value #UNIT} of a unit of cost, so bounds are exact.
 */
final class Relaxation {
    static final long UNIT = 1024;
    private static final long FAR = Long.MAX_VALUE / 8;
    private static final int PATIENCE = 20;

    final long[] price;
    /** How often each pair was taken since the ascent began. */
    final int[] often;
    /** How many agents take each job in the last relaxed solution. */
    final int[] count;
    /** Last agent that takes the job in the last relaxed solution. */
    final int[] taker;

    private final GapInstance instance;
    private final int agents;
    private final int jobs;
    private final Packing packing = new Packing();
    private final long[] bestPrice;
    private final long[] direction;
    private long[] in = new long[16];
    private long[] out = new long[16];

    /** Sees every relaxed solution of an ascent. */
    interface Watcher {
        /** {@return the sum to stay below from now on} */
        long relaxed(long upper);
    }

    Relaxation(GapInstance instance) {
        this.instance = instance;
        agents = instance.agents();
        jobs = instance.jobs();
        price = new long[jobs];
        bestPrice = new long[jobs];
        direction = new long[jobs];
        often = new int[agents * jobs];
        count = new int[jobs];
        taker = new int[jobs];
        for (int job = 0; job < jobs; job++) {
            long least = Long.MAX_VALUE;
            for (int agent = 0; agent < agents; agent++) {
                least = Math.min(least, instance.cost(agent, job));
            }
            price[job] = least * UNIT;
        }
    }

    /** {@return the least whole cost that a scaled bound allows} */
    static long whole(long bound) {
        return Math.ceilDiv(bound, UNIT);
    }

    private void gather(Domain domain, int agent) {
        packing.clear(domain.left[agent]);
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] < 0 && domain.isOpen(agent, job)) {
                long value = instance.cost(agent, job) * UNIT - price[job];
                if (value < 0) {
                    packing.add(job, value, instance.load(agent, job));
                }
            }
        }
    }

    /** {@return the bound of the node at the present prices, scaled} */
    long evaluate(Domain domain) {
        long bound = domain.fixedCost * UNIT;
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] < 0) {
                bound += price[job];
            }
        }
        Arrays.fill(count, 0);
        for (int agent = 0; agent < agents; agent++) {
            gather(domain, agent);
            if (packing.items == 0) {
                continue;
            }
            packing.solve();
            bound += packing.best;
            for (int item = 0; item < packing.items; item++) {
                if (packing.taken[item]) {
                    int job = packing.job[item];
                    count[job]++;
                    taker[job] = agent;
                    often[agent * jobs + job]++;
                }
            }
        }
        return bound;
    }

    /**
     * Moves the prices up the bound, by steps of Held and Karp with a share of the step before, and leaves the best
     * prices in place.
     *
     * @param upper a sum that shall be undercut
     * @param vigour of the first step, in thousandths
     * @return the best bound, scaled
     */
    long ascend(Domain domain, long upper, int steps, int vigour, Watcher watcher) {
        Arrays.fill(often, 0);
        Arrays.fill(direction, 0);
        long best = -FAR;
        long target = upper;
        int since = 0;
        int force = vigour;
        for (int step = 0; step < steps && force > 2; step++) {
            long bound = evaluate(domain);
            if (bound > best) {
                best = bound;
                since = 0;
                System.arraycopy(price, 0, bestPrice, 0, jobs);
            } else if (++since % PATIENCE == 0) {
                force = force * 2 / 3;
                System.arraycopy(bestPrice, 0, price, 0, jobs);
                Arrays.fill(direction, 0);
            }
            target = watcher.relaxed(target);
            if (best > (target - 1) * UNIT || !move(domain, gap(target, bound), force)) {
                break;
            }
        }
        System.arraycopy(bestPrice, 0, price, 0, jobs);
        return best;
    }

    /** How far the bound may have to go; a far sum says nothing, then a twentieth of the bound is tried. */
    private static long gap(long target, long bound) {
        return Math.max(Math.min(target * UNIT - bound, Math.abs(bound) / 20 + 16 * UNIT), 1);
    }

    private boolean move(Domain domain, long gap, int force) {
        long norm = 0;
        boolean whole = true;
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] < 0) {
                whole &= count[job] == 1;
                direction[job] = 256L * (1 - count[job]) + direction[job] * 6 / 10;
                norm += direction[job] * direction[job];
            }
        }
        if (whole || norm == 0) {
            return false;
        }
        norm = Math.max(norm >> 8, 1);
        long step = Math.max(Math.multiplyExact(gap, (long) force) / 1_000, 1);
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] < 0) {
                price[job] += scaled(step, direction[job], norm);
            }
        }
        return true;
    }

    /** Step times direction by norm, rounded away from nought so that small steps still move. */
    private static long scaled(long step, long direction, long norm) {
        long product = Math.abs(direction) <= 1L << 20 && step <= 1L << 42
                ? step * Math.abs(direction) / norm
                : step / norm * Math.abs(direction);
        long limited = Math.min(product, GapInstance.MAX_COST * UNIT * 4);
        return direction < 0 ? -limited : limited;
    }

    /**
     * Closes the pairs, and fixes the jobs, that no allocation below the upper sum can have otherwise: by the exact
     * cost of forcing them into, or out of, an agent's knapsack.
     *
     * @return whether the node is still alive
     */
    boolean tighten(Domain domain, long bound, long upper) {
        long slack = (upper - 1) * UNIT - bound;
        int[] forced = new int[jobs];
        Arrays.fill(forced, -1);
        for (int agent = 0; agent < agents; agent++) {
            gather(domain, agent);
            packing.solve();
            if (packing.prepareForcing()) {
                closeOutsiders(domain, agent, slack);
                closeItems(domain, agent, slack, forced);
            }
        }
        for (int job = 0; job < jobs; job++) {
            if (forced[job] >= 0 && domain.fixed[job] < 0) {
                domain.assign(forced[job], job);
            }
        }
        return domain.settle();
    }

    private void closeOutsiders(Domain domain, int agent, long slack) {
        for (int job = 0; job < jobs; job++) {
            if (domain.fixed[job] < 0 && domain.isOpen(agent, job)) {
                long value = instance.cost(agent, job) * UNIT - price[job];
                if (value >= 0 && value + packing.withOutsider(instance.load(agent, job)) - packing.best > slack) {
                    domain.close(agent, job);
                }
            }
        }
    }

    private void closeItems(Domain domain, int agent, long slack, int[] forced) {
        if (in.length < packing.items) {
            in = new long[2 * packing.items];
            out = new long[2 * packing.items];
        }
        packing.force(in, out);
        for (int item = 0; item < packing.items; item++) {
            int job = packing.job[item];
            if (in[item] - packing.best > slack) {
                domain.close(agent, job);
            } else if (out[item] - packing.best > slack) {
                forced[job] = agent;
            }
        }
    }
}
