package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * What demands hold of products in a problem without caps, and who holds what least willingly.
 *
 * <p>Every number follows from {@link #held}; {@link #take} and {@link #release} keep them so. Not thread-safe.
 */
final class Shares {
    static final int NONE = -1;

    Problem problem;
    long[] held;

    /** Each pair's demand. */
    int[] owner;

    /** What each demand still wants; 0 for one that sleeps, see {@link Standing}. */
    long[] unasked;

    /** How many parts each demand holds. */
    int[] parts;

    /** The pair that each demand wants least of those that it holds, or {@link #NONE}. */
    int[] last;

    /** What is left of each product's budget; below 0 only within a step. */
    final long[] room;

    /** The place in the product's ranking of the pair that it wants least of those that it holds, or {@link #NONE}. */
    final int[] worst;

    final Ranking ranking;

    Shares(Problem problem, Ranking ranking, long[] held) {
        this.problem = problem;
        this.ranking = ranking;
        this.held = held;
        owner = Offers.ofDemands(problem).owner();
        unasked = problem.demands.limit.clone();
        parts = new int[problem.demands()];
        last = new int[problem.demands()];
        room = problem.products.limit.clone();
        worst = new int[problem.products()];
        Arrays.fill(last, NONE);
        Arrays.fill(worst, NONE);
        for (int e = 0; e < held.length; e++) {
            long amount = held[e];
            if (amount > 0) {
                held[e] = 0;
                take(e, amount);
            }
        }
    }

    /** Goes over to a problem with the same pairs, or with more demands behind the others; these sleep. */
    void pass(Problem now) {
        problem = now;
        int former = last.length;
        if (now.demands() == former) {
            return;
        }
        held = Arrays.copyOf(held, now.pairs());
        owner = Arrays.copyOf(owner, now.pairs());
        unasked = Arrays.copyOf(unasked, now.demands());
        parts = Arrays.copyOf(parts, now.demands());
        last = Arrays.copyOf(last, now.demands());
        Arrays.fill(last, former, last.length, NONE);
        for (int d = former; d < last.length; d++) {
            Arrays.fill(owner, now.start(d), now.start(d + 1), d);
        }
    }

    long heldBy(int d) {
        long sum = 0;
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            sum += held[e];
        }
        return sum;
    }

    boolean isFull(int e) {
        return held[e] == problem.pairs.capacity()[e];
    }

    /** The pair that a product wants least of those that it holds; it holds some. */
    int worstPair(int p) {
        return ranking.at(p, worst[p]);
    }

    /** Whether the pair's product has room or holds something that it wants less. */
    boolean productWants(int e) {
        int p = problem.product(e);
        return room[p] > 0 || (worst[p] != NONE && problem.rank(worstPair(p)) > problem.rank(e));
    }

    /** Whether the pair's demand wants more in all or holds something that it wants less. */
    boolean demandWants(int e) {
        int d = owner[e];
        return unasked[d] > 0 || e < last[d];
    }

    void take(int e, long amount) {
        int d = owner[e];
        int p = problem.product(e);
        if (held[e] == 0) {
            parts[d]++;
            last[d] = Math.max(last[d], e);
            if (worst[p] == NONE || problem.rank(worstPair(p)) < problem.rank(e)) {
                worst[p] = ranking.place(problem, e);
            }
        }
        held[e] += amount;
        unasked[d] -= amount;
        room[p] -= amount;
    }

    void release(int e, long amount) {
        int d = owner[e];
        int p = problem.product(e);
        held[e] -= amount;
        unasked[d] += amount;
        room[p] += amount;
        if (held[e] > 0) {
            return;
        }
        parts[d]--;
        if (last[d] == e) {
            last[d] = heldBefore(d, e);
        }
        if (worstPair(p) == e) {
            int place = worst[p] - 1;
            while (place >= 0 && held[ranking.at(p, place)] == 0) {
                place--;
            }
            worst[p] = place;
        }
    }

    private int heldBefore(int d, int from) {
        for (int e = from - 1; e >= problem.start(d); e--) {
            if (held[e] > 0) {
                return e;
            }
        }
        return NONE;
    }

    /** Takes a demand's pairs out of the rankings; it holds nothing. */
    void withdraw(int d) {
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            int p = problem.product(e);
            int place = ranking.place(problem, e);
            ranking.remove(p, place);
            worst[p] -= place < worst[p] ? 1 : 0;
        }
    }

    /** Puts a demand's pairs into the rankings. */
    void enter(int d) {
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            int p = problem.product(e);
            int place = ranking.place(problem, e);
            ranking.insert(p, place, e);
            worst[p] += place <= worst[p] ? 1 : 0;
        }
    }
}
