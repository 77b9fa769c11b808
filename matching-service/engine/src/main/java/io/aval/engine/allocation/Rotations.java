package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * Goes from any stable solution to the demands' best.
 *
 * <p>Each product has one that it could lose amounts to no other way: it would ask its best acceptor, who would let go its least
 * wanted part, whose product would ask in turn. If that comes round in a circle, moving the most that can go round makes every
 * demand on it better off and keeps the solution stable; if no circle is left, no stable solution is better for any demand
 * (rotations: Dean and Munshi, Faster algorithms for stable allocation problems, Algorithmica 58, 2010). Needs demands that may
 * hold as many parts as they like. Not thread-safe.
 */
final class Rotations {
    private static final int UNSEEN = -1;
    private static final int DONE = -2;

    private final Shares shares;
    private final Acceptors acceptors;
    private final int[] path;
    private final int[] step;
    private final int[] placeOnPath;
    private int length;

    Rotations(Shares shares) {
        this.shares = shares;
        acceptors = new Acceptors(shares);
        path = new int[shares.room.length];
        step = new int[path.length];
        placeOnPath = new int[path.length];
        Arrays.fill(placeOnPath, UNSEEN);
    }

    /** Runs to the end. {@return what is left of the steps; below 0 if they did not suffice} */
    long run(long steps) {
        long left = steps;
        for (int p = 0; p < placeOnPath.length && left >= 0; p++) {
            if (placeOnPath[p] == UNSEEN) {
                push(p);
            }
            while (length > 0 && left >= 0) {
                int next = follow(path[length - 1]);
                if (next == Shares.NONE || placeOnPath[next] == DONE) {
                    finish();
                } else if (placeOnPath[next] == UNSEEN) {
                    push(next);
                } else {
                    left -= length - placeOnPath[next];
                    turn(placeOnPath[next]);
                }
            }
        }
        return left;
    }

    private void push(int p) {
        placeOnPath[p] = length;
        path[length++] = p;
    }

    /** The product that would lose if this one asked; notes whom it asks. */
    private int follow(int p) {
        if (shares.room[p] > 0 || shares.worst[p] == Shares.NONE) {
            return Shares.NONE;
        }
        int e = acceptors.best(p);
        if (e == Shares.NONE || shares.unasked[shares.owner[e]] > 0) {
            return Shares.NONE;
        }
        step[length - 1] = e;
        return shares.problem.product(shares.last[shares.owner[e]]);
    }

    /** What leads nowhere now never will: a demand on a circle would lead to it. */
    private void finish() {
        while (length > 0) {
            placeOnPath[path[--length]] = DONE;
        }
    }

    /** Moves round the circle at the end of the path, which begins at a place, and takes it off the path. */
    private void turn(int from) {
        long amount = Long.MAX_VALUE;
        for (int i = from; i < length; i++) {
            int e = step[i];
            int given = shares.last[shares.owner[e]];
            amount = Math.min(amount, Math.min(shares.problem.capacity(e) - shares.held[e], shares.held[given]));
        }
        for (int i = from; i < length; i++) {
            int e = step[i];
            shares.release(shares.last[shares.owner[e]], amount);
            shares.take(e, amount);
        }
        while (length > from) {
            placeOnPath[path[--length]] = UNSEEN;
        }
    }
}
