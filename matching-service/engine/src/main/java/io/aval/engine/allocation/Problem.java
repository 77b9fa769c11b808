package io.aval.engine.allocation;

import java.util.Arrays;

/**
 * Who may trade with whom, within which limits, and what each side prefers.
 *
 * <p>A <b>solution</b> gives each pair an amount from 0 to its capacity so that no node of either {@link Side} has more
 * than its limit and no demand has more than {@code maxParts} parts above 0.
 *
 * <p><b>Wanting more.</b> A side wants more of a pair that trades less than its capacity if none of the pair's nodes on
 * that side is full, or if the lowest full one of them holds a part of a pair that it wants less (that part would make
 * room in every full node above as well). A demand that holds {@code maxParts} parts counts as full for a product of
 * which it holds nothing. A pair <b>blocks</b> if both sides want more of it; a solution without blocking pair is
 * <b>stable</b>.
 *
 * <p><b>Welfare</b>: as much money placed as possible; then the least sum of {@code cost · amount}. By duality it is
 * optimal exactly if each node n has a price {@code u(n) ≥ 0}, 0 unless n is full, such that for {@code r(e) = cost(e) −
 * priority + Σ u(n)} over the nodes of e on both sides: {@code r(e) ≤ 0} where e trades and {@code r(e) ≥ 0} where it
 * trades less than its capacity. {@link #priority} is so large that no saving of cost is worth a fen not placed.
 * (Linear programming's complementary slackness; Ahuja, Magnanti, Orlin, Network Flows, 1993.)
 *
 * <p>Thread-safe, as nobody writes to its arrays.
 */
public final class Problem {

    /** Highest cost of a fen: parts per million. */
    public static final int MAX_COST = 1_000_000;

    final Side demands;
    final Side products;
    final int[] maxParts;
    final long[] minTicket;
    final Pairs pairs;
    private final long priority;

    /**
     * A problem.
     *
     * @param demands members are demands, their limits the amounts wanted
     * @param products members are products, their limits the budgets
     * @param maxParts into how many parts each demand may be cut, 1 or more
     * @param minTicket smallest part that each product likes to trade, 1 fen or more; only modes that say so keep it
     * @param pairs who may trade
     * @throws IllegalArgumentException if the parts do not fit together, a pair stands twice, or a number is out of range
     */
    public Problem(Side demands, Side products, int[] maxParts, long[] minTicket, Pairs pairs) {
        this(demands, products, maxParts, minTicket, pairs, priority(demands, products));
    }

    /** A part of a problem; it weighs cost against money placed as the whole does. */
    Problem(Side demands, Side products, int[] maxParts, long[] minTicket, Pairs pairs, long priority) {
        boolean fit = pairs.start().length == demands.members + 1
                && maxParts.length == demands.members
                && minTicket.length == products.members
                && (pairs.wish() != null || demands.isFlat());
        if (!fit) {
            throw new IllegalArgumentException("parts of a problem do not fit together");
        }
        this.demands = demands;
        this.products = products;
        this.maxParts = maxParts;
        this.minTicket = minTicket;
        this.pairs = pairs;
        this.priority = priority;
        checkPairs();
    }

    private void checkPairs() {
        int[] lastDemand = new int[products.members];
        Arrays.fill(lastDemand, -1);
        for (int d = 0; d < demands.members; d++) {
            for (int e = pairs.start()[d]; e < pairs.start()[d + 1]; e++) {
                int p = pairs.product()[e];
                require(p >= 0 && p < products.members && lastDemand[p] != d, "product", e);
                lastDemand[p] = d;
                require(pairs.capacity()[e] > 0, "capacity", e);
                require(pairs.cost()[e] >= 0 && pairs.cost()[e] <= MAX_COST, "cost", e);
                require(pairs.slot() == null || products.within(slot(e), p), "slot", e);
                require(pairs.wish() == null || e == pairs.start()[d] || wish(e - 1) < wish(e), "wish", e);
            }
        }
    }

    private static void require(boolean sound, String what, int pair) {
        if (!sound) {
            throw new IllegalArgumentException(what + " of pair " + pair + " is not as stated");
        }
    }

    /** The side of the demands. */
    public Side demandSide() {
        return demands;
    }

    /** The side of the products. */
    public Side productSide() {
        return products;
    }

    /** How many demands there are. */
    public int demands() {
        return demands.members;
    }

    /** How many products there are. */
    public int products() {
        return products.members;
    }

    /** How many pairs there are. */
    public int pairs() {
        return pairs.product().length;
    }

    /** The first pair of a demand; that of the next demand ends it. */
    public int start(int demand) {
        return pairs.start()[demand];
    }

    /** A pair's product. */
    public int product(int pair) {
        return pairs.product()[pair];
    }

    /** The lowest node of the product side that counts a pair. */
    public int slot(int pair) {
        int[] slots = pairs.slot();
        return slots == null ? pairs.product()[pair] : slots[pair];
    }

    /** Most that a pair may trade, fen. */
    public long capacity(int pair) {
        return pairs.capacity()[pair];
    }

    /** What a fen traded by a pair costs, 0 to {@link #MAX_COST}. */
    public int cost(int pair) {
        return pairs.cost()[pair];
    }

    /** A pair's place in the order of the product side; smaller is wanted more. */
    public int rank(int pair) {
        return pairs.rank()[pair];
    }

    /** A pair's place in the order of the demand side; smaller is wanted more. */
    public int wish(int pair) {
        int[] wishes = pairs.wish();
        return wishes == null ? pair : wishes[pair];
    }

    /** Into how many parts a demand may be cut. */
    public int maxParts(int demand) {
        return maxParts[demand];
    }

    /** The smallest part that a product likes to trade, fen. */
    public long minTicket(int product) {
        return minTicket[product];
    }

    /**
     * What an unplaced fen costs, above every saving that not placing it can bring: a saving moves money along a path that
     * meets each node once, hence at most twice as many pairs as the smaller side has nodes, and one.
     */
    public long priority() {
        return priority;
    }

    private static long priority(Side demands, Side products) {
        long crossings = 2L * Math.min(demands.nodes(), products.nodes()) + 1;
        return crossings * MAX_COST + 1;
    }
}
