package io.aval.engine.matching;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Seed;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Both sides' strict preferences, the published definition:
 *
 * <ul>
 *   <li>a demand prefers a product whose capacity (see {@link Eligibility#capacityFen}) carries its share, which is
 *       amount / most parts rounded up, so that the parts it may hold can fill it; then the lower rate for it; then the
 *       larger capacity; then the smaller lot (see {@link TieBreak}); then the product earlier by identifier;
 *   <li>a product prefers the better grade; then the lower loan-to-value of the whole demand, in basis points rounded
 *       down; then the smaller lot; then the demand earlier by identifier.
 * </ul>
 */
final class Preferences {
    private final Market market;
    private final EligiblePairs pairs;
    private final int[] owner;
    private final long[] lot;
    private final boolean[] carriesShare;

    private Preferences(Market market, EligiblePairs pairs, Seed seed) {
        this.market = market;
        this.pairs = pairs;
        owner = owners(pairs);
        lot = lots(market, pairs, seed);
        carriesShare = new boolean[pairs.size()];
        for (int e = 0; e < carriesShare.length; e++) {
            Demand demand = market.demands().get(owner[e]);
            carriesShare[e] = pairs.capacity[e] >= Math.ceilDiv(demand.amountFen(), demand.maxParts());
        }
    }

    /**
     * {@return the solver's problem: each demand's pairs from most to least wanted, ranked by the products}
     *
     * @param most of each demand's pairs so many are kept, the most wanted
     */
    static Problem rank(Market market, MarketLimits limits, EligiblePairs pairs, Seed seed, int most) {
        Preferences preferences = new Preferences(market, pairs, seed);
        int[] start = new int[pairs.start.length];
        int[] kept = kept(pairs, preferences.byDemand(), most, start);
        int[] ranks = preferences.byProduct();
        int[] wishes = limits.demands.isFlat() ? null : preferences.byWish();
        int[] maxParts = market.demands().stream().mapToInt(Demand::maxParts).toArray();
        long[] minTicket =
                market.products().stream().mapToLong(Product::minTicketFen).toArray();
        Pairs ranked = new Pairs(
                start,
                at(kept, e -> pairs.product[e]),
                IntStream.of(kept).mapToLong(e -> pairs.capacity[e]).toArray(),
                at(kept, e -> pairs.ratePpm[e]),
                at(kept, e -> ranks[e]),
                wishes == null ? null : at(kept, e -> wishes[e]),
                limits.hasSlots() ? at(kept, e -> limits.slot(preferences.owner[e], pairs.product[e])) : null);
        return new Problem(limits.demands, limits.products, maxParts, minTicket, ranked);
    }

    private static int[] at(int[] pairs, IntUnaryOperator value) {
        return IntStream.of(pairs).map(value).toArray();
    }

    /** The first so many pairs of each demand in that order; their new places go to {@code start}. */
    private static int[] kept(EligiblePairs pairs, int[] order, int most, int[] start) {
        int[] kept = new int[order.length];
        int size = 0;
        for (int d = 0; d + 1 < pairs.start.length; d++) {
            int count = Math.min(most, pairs.start[d + 1] - pairs.start[d]);
            System.arraycopy(order, pairs.start[d], kept, size, count);
            size += count;
            start[d + 1] = size;
        }
        return Arrays.copyOf(kept, size);
    }

    private int[] byDemand() {
        int[] order = identity(pairs.size());
        IndexSort sort = new IndexSort(order.length);
        for (int d = 0; d + 1 < pairs.start.length; d++) {
            sort.sort(order, pairs.start[d], pairs.start[d + 1], this::demandPrefers);
        }
        return order;
    }

    private boolean demandPrefers(int left, int right) {
        if (carriesShare[left] != carriesShare[right]) {
            return carriesShare[left];
        }
        if (pairs.ratePpm[left] != pairs.ratePpm[right]) {
            return pairs.ratePpm[left] < pairs.ratePpm[right];
        }
        if (pairs.capacity[left] != pairs.capacity[right]) {
            return pairs.capacity[left] > pairs.capacity[right];
        }
        int drawn = Long.compareUnsigned(lot[left], lot[right]);
        return drawn == 0 ? pairs.product[left] < pairs.product[right] : drawn < 0;
    }

    /** Each pair's place among all, in the order of the demand side. */
    private int[] byWish() {
        int[] order = identity(pairs.size());
        new IndexSort(order.length)
                .sort(
                        order,
                        0,
                        order.length,
                        (left, right) -> demandPrefers(left, right) || (!demandPrefers(right, left) && left < right));
        return places(order);
    }

    private int[] byProduct() {
        int[] grade = market.demands().stream().mapToInt(Demand::grade).toArray();
        long[] ltv =
                market.demands().stream().mapToLong(Preferences::loanToValue).toArray();
        int[] order = identity(pairs.size());
        new IndexSort(order.length).sort(order, 0, order.length, (left, right) -> {
            int a = owner[left];
            int b = owner[right];
            if (grade[a] != grade[b]) {
                return grade[a] < grade[b];
            }
            if (ltv[a] != ltv[b]) {
                return ltv[a] < ltv[b];
            }
            int drawn = Long.compareUnsigned(lot[left], lot[right]);
            return drawn == 0 ? left < right : drawn < 0;
        });
        // One order over all pairs ranks each product's own pairs too, and saves grouping by product.
        return places(order);
    }

    private static int[] places(int[] order) {
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        return place;
    }

    private static long loanToValue(Demand demand) {
        // At most 10^15 × 10^4: above the signed range, within the unsigned one; shifted, quotients compare as signed.
        return demand.collateralFen() == 0
                ? Long.MAX_VALUE
                : Long.divideUnsigned(demand.amountFen() * 10_000, demand.collateralFen()) + Long.MIN_VALUE;
    }

    private static int[] owners(EligiblePairs pairs) {
        int[] owner = new int[pairs.size()];
        for (int d = 0; d + 1 < pairs.start.length; d++) {
            for (int e = pairs.start[d]; e < pairs.start[d + 1]; e++) {
                owner[e] = d;
            }
        }
        return owner;
    }

    private static long[] lots(Market market, EligiblePairs pairs, Seed seed) {
        TieBreak tieBreak = new TieBreak(seed);
        byte[][] products = new byte[market.products().size()][];
        for (int p = 0; p < products.length; p++) {
            products[p] = TieBreak.field(market.products().get(p).id());
        }
        long[] lot = new long[pairs.size()];
        for (int d = 0; d + 1 < pairs.start.length; d++) {
            byte[] demand = TieBreak.field(market.demands().get(d).id());
            for (int e = pairs.start[d]; e < pairs.start[d + 1]; e++) {
                lot[e] = tieBreak.lot(demand, products[pairs.product[e]]);
            }
        }
        return lot;
    }

    private static int[] identity(int length) {
        int[] identity = new int[length];
        for (int i = 0; i < length; i++) {
            identity[i] = i;
        }
        return identity;
    }
}
