package io.aval.engine.allocation;

/**
 * Finds for a product the demand that it wants most of those that would take more of it than they hold.
 *
 * <p>Goes down each product's ranking once: right as long as demands only get choosier, and nobody above the least wanted of
 * what a product holds would have taken it when this began. Not thread-safe.
 */
final class Acceptors {
    private final Shares shares;
    private final int[] place;

    Acceptors(Shares shares) {
        this.shares = shares;
        place = new int[shares.worst.length];
        for (int p = 0; p < place.length; p++) {
            place[p] = Math.max(0, shares.worst[p]);
        }
    }

    /** {@return the pair of that demand, or {@link Shares#NONE}} */
    int best(int product) {
        Ranking ranking = shares.ranking;
        for (; place[product] < ranking.size(product); place[product]++) {
            int e = ranking.at(product, place[product]);
            if (shares.demandWants(e) && !shares.isFull(e)) {
                return e;
            }
        }
        return Shares.NONE;
    }
}
