package io.aval.engine.allocation;

/**
 * Fills room that opened in a stable solution: a product with room asks whom it wants most of those that would come; what
 * such a demand holds of a product that it wants less it lets go, which opens room there.
 *
 * <p>Ends with a stable solution, since pairs block at products with room alone, and demands only get choosier (Blum, Roth and
 * Rothblum, Vacancy chains and equilibration in senior-level labor markets, 1997). Needs demands that may hold as many parts
 * as they like. Not thread-safe.
 */
final class Vacancies {
    private final Shares shares;
    private final Acceptors acceptors;
    private final Waiting open;

    Vacancies(Shares shares, Waiting open) {
        this.shares = shares;
        this.open = open;
        acceptors = new Acceptors(shares);
    }

    /** Runs to the end. {@return what is left of the steps; below 0 if they did not suffice} */
    long run(long steps) {
        long left = steps;
        while (!open.isEmpty() && left >= 0) {
            int p = open.next();
            while (shares.room[p] > 0 && --left >= 0) {
                int e = acceptors.best(p);
                if (e == Shares.NONE) {
                    break;
                }
                fill(e, p);
            }
        }
        return left;
    }

    private void fill(int e, int p) {
        int d = shares.owner[e];
        long amount = Math.min(shares.room[p], shares.problem.capacity(e) - shares.held[e]);
        if (shares.unasked[d] == 0) {
            int given = shares.last[d];
            amount = Math.min(amount, shares.held[given]);
            shares.release(given, amount);
            open.add(shares.problem.product(given));
        } else {
            amount = Math.min(amount, shares.unasked[d]);
        }
        shares.take(e, amount);
    }
}
