package io.aval.engine.allocation;

/**
 * Goes on from a stable solution when some demands want more: they offer, most wanted first, and who is rejected offers again.
 *
 * <p>Deferred acceptance as {@link DeferredAcceptance} has it, but for a few demands among many. Ends with a stable solution,
 * and, from the demands' best, with the demands' best. Not thread-safe.
 */
final class Arrivals {
    private final Shares shares;
    private final int[] pointer;
    private final Waiting waiting;

    Arrivals(Shares shares) {
        this.shares = shares;
        pointer = shares.problem.pairs.start().clone();
        waiting = new Waiting(shares.problem.demands());
    }

    /** A demand wants more than it holds. */
    void wake(int demand) {
        waiting.add(demand);
    }

    /** Runs to the end. {@return what is left of the steps; below 0 if they did not suffice} */
    long run(long steps) {
        long left = steps;
        while (!waiting.isEmpty() && left >= 0) {
            int d = waiting.next();
            while (shares.unasked[d] > 0 && hasOffer(d) && --left >= 0) {
                offer(pointer[d], d);
            }
        }
        return left;
    }

    private boolean hasOffer(int d) {
        int e = pointer[d];
        int end = shares.problem.start(d + 1);
        while (e < end && (shares.isFull(e) || !shares.productWants(e))) {
            e++;
        }
        pointer[d] = e;
        return e < end && (shares.parts[d] < shares.problem.maxParts(d) || shares.held[e] > 0);
    }

    private void offer(int e, int d) {
        shares.take(e, Math.min(shares.unasked[d], shares.problem.capacity(e) - shares.held[e]));
        int p = shares.problem.product(e);
        while (shares.room[p] < 0) {
            int rejected = shares.worstPair(p);
            shares.release(rejected, Math.min(shares.held[rejected], -shares.room[p]));
            waiting.add(shares.owner[rejected]);
        }
    }
}
