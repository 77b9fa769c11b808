package io.aval.engine.allocation;

/**
 * Deferred acceptance for divisible amounts, limits nested on both sides and a bound on parts: the stable allocation of
 * Baïou and Balinski ("The stable allocation (or ordinal transportation) problem", 2002) with choices as in Fleiner's
 * generalisation of Gale and Shapley (2003).
 *
 * <p>A root of the proposing side offers in its order as much as its limits leave. The receiving side takes it, and where
 * that breaks a limit the lowest broken node rejects from the least wanted amounts held below it. An offer that was
 * rejected in part is <em>closed</em>: it will never be taken further, since who is full only gets choosier. <b>What comes
 * back from elsewhere is offered again to the pair still open</b>, for passing it would leave blocking pairs.
 *
 * <p>Taking greedily by preference within nested limits, at most so many parts of a demand that has no cap above it, is a
 * substitutable choice (less of one pair never makes one want less of another) on either side, hence the result exists, is stable, is the best
 * stable one for the proposers, and does not depend on the order of work.
 *
 * <p>Time O(E log E) where offers are few per pair, as in practice; in theory amounts can come back fen by fen, so the
 * number of offers is bounded and passing the bound is an error. Single-threaded.
 */
final class DeferredAcceptance {
    private static final long MAX_OFFERS_PER_PAIR = 1_000;

    private final Offers offers;
    private final Side proposers;
    private final Side receivers;
    private final boolean flatProposers;
    final long[] held;
    private final boolean[] closed;
    private final long[] unasked;
    private final long[] room;
    private final int[] openParts;
    private final int[] freeParts;
    private final int[] pointer;
    private final Tournament calls;
    private final Holdings holdings;
    private final int[] waiting;
    private final boolean[] isWaiting;
    private int firstWaiting;
    private int waitingCount;
    private long offersLeft;

    /** For a run in which some offers count as rejected; that array is written to. */
    DeferredAcceptance(Offers offers, boolean[] closed) {
        this.offers = offers;
        this.closed = closed;
        held = new long[closed.length];
        proposers = offers.proposers();
        receivers = offers.receivers();
        flatProposers = proposers.isFlat();
        unasked = proposers.limit.clone();
        room = receivers.limit.clone();
        openParts = offers.proposerParts().clone();
        freeParts = offers.receiverParts().clone();
        pointer = offers.first().clone();
        calls = new Tournament(proposers);
        holdings = new Holdings(receivers, offers.rank());
        waiting = new int[proposers.nodes()];
        isWaiting = new boolean[proposers.nodes()];
        offersLeft = MAX_OFFERS_PER_PAIR * (1L + held.length);
    }

    /** Runs to the end. */
    void run() {
        for (int node = 0; node < proposers.nodes(); node++) {
            if (proposers.parent(node) == Side.NONE) {
                wake(node);
            }
            refresh(node);
        }
        while (waitingCount > 0) {
            int root = waiting[firstWaiting];
            firstWaiting = firstWaiting + 1 == waiting.length ? 0 : firstWaiting + 1;
            waitingCount--;
            for (int node = next(root); node != Side.NONE; node = next(root)) {
                if (--offersLeft < 0) {
                    throw new IllegalStateException("not stable within " + MAX_OFFERS_PER_PAIR + " offers per pair");
                }
                offer(pointer[node]);
                refresh(node);
            }
            isWaiting[root] = false;
        }
    }

    /** The node below a root whose offer is the root's most wanted, or none if the root can offer no more. */
    private int next(int root) {
        if (unasked[root] == 0) {
            return Side.NONE;
        }
        if (flatProposers) {
            return hasOffer(root) ? root : Side.NONE;
        }
        return calls.winner(root);
    }

    private boolean hasOffer(int node) {
        int e = pointer[node];
        int end = offers.first()[node + 1];
        while (e < end && (closed[e] || held[e] == offers.capacity()[e])) {
            e++;
        }
        pointer[node] = e;
        return e < end && (openParts[node] > 0 || held[e] > 0);
    }

    private void refresh(int node) {
        if (flatProposers) {
            return;
        }
        if (hasOffer(node)) {
            calls.enter(node, offers.call()[pointer[node]]);
        } else {
            calls.leave(node);
        }
        for (int below = node; proposers.parent(below) != Side.NONE; below = proposers.parent(below)) {
            calls.report(below, unasked[below] > 0);
        }
    }

    private void offer(int e) {
        int target = offers.target()[e];
        if (isUnwanted(e, target)) {
            closed[e] = true;
            return;
        }
        if (held[e] == 0) {
            hold(e);
        }
        long amount = offers.capacity()[e] - held[e];
        for (int node = offers.owner()[e]; node != Side.NONE; node = proposers.parent[node]) {
            amount = Math.min(amount, unasked[node]);
        }
        held[e] += amount;
        shift(e, amount);
        if (freeParts[target] < 0) {
            int worst = holdings.worst(target);
            reject(worst, held[worst]);
        }
        for (int node = target; node != Side.NONE; node = receivers.parent[node]) {
            while (room[node] < 0) {
                int worst = holdings.worst(node);
                reject(worst, Math.min(held[worst], -room[node]));
            }
        }
    }

    /** Whether the lowest full node of the receivers holds nothing that is wanted less; it would reject all at once. */
    private boolean isUnwanted(int e, int target) {
        if (held[e] == 0 && freeParts[target] == 0) {
            return isWorst(e, target);
        }
        for (int node = target; node != Side.NONE; node = receivers.parent[node]) {
            if (room[node] == 0) {
                return isWorst(e, node);
            }
        }
        return false;
    }

    private boolean isWorst(int e, int node) {
        int worst = holdings.worst(node);
        return worst == Holdings.NOTHING || offers.rank()[worst] <= offers.rank()[e];
    }

    private void reject(int e, long amount) {
        held[e] -= amount;
        closed[e] = true;
        shift(e, -amount);
        if (held[e] == 0) {
            holdings.removeWorst(offers.target()[e]);
            openParts[offers.owner()[e]]++;
            freeParts[offers.target()[e]]++;
        }
        refresh(offers.owner()[e]);
        wake(proposers.root(offers.owner()[e]));
    }

    private void hold(int e) {
        holdings.add(offers.target()[e], e);
        openParts[offers.owner()[e]]--;
        freeParts[offers.target()[e]]--;
    }

    private void shift(int e, long amount) {
        for (int node = offers.owner()[e]; node != Side.NONE; node = proposers.parent[node]) {
            unasked[node] -= amount;
        }
        for (int node = offers.target()[e]; node != Side.NONE; node = receivers.parent[node]) {
            room[node] -= amount;
        }
    }

    private void wake(int root) {
        if (!isWaiting[root]) {
            isWaiting[root] = true;
            int place = firstWaiting + waitingCount++;
            waiting[place < waiting.length ? place : place - waiting.length] = root;
        }
    }
}
