package io.aval.engine.matching;

import io.aval.engine.eligibility.CompiledRules;
import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.eligibility.Screen;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.market.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/**
 * Every eligible pair of a market in compressed rows, and the count of refused pairs by reason.
 *
 * <p>The pairs of demand {@code d} stand from {@code start[d]} to {@code start[d + 1]}. At most 100 million pairs.
 * Nobody writes to it once it is made; thread-safe then.
 */
public final class EligiblePairs {
    /** Most pairs. */
    public static final int MAX_PAIRS = 100_000_000;

    final int[] start;
    int[] product = new int[1024];
    int[] ratePpm = new int[1024];
    long[] capacity = new long[1024];
    private final EnumMap<Reason, Long> refused = new EnumMap<>(Reason.class);
    private final Reason[] furthest;
    private int size;

    private EligiblePairs(int demands) {
        start = new int[demands + 1];
        furthest = new Reason[demands];
    }

    /** {@return all eligible pairs of the market, each demand's in the order of products} */
    static EligiblePairs of(Market market) {
        return of(market.demands(), market.products());
    }

    /**
     * Finds the eligible pairs of some of a market's demands; no other demand changes them.
     *
     * @param demands some of the demands, in the market's order
     * @param products all products, in the market's order
     * @return their pairs, each demand's in the order of products, and all refusals of these demands
     * @throws IllegalStateException beyond {@link #MAX_PAIRS}
     */
    public static EligiblePairs of(List<Demand> demands, List<Product> products) {
        EligiblePairs pairs = new EligiblePairs(demands.size());
        Screen screen = CompiledRules.of(products).screen();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            pairs.add(demand, products, screen.judge(demand));
            pairs.furthest[d] = screen.nearestMiss().map(Refusal::reason).orElse(Reason.KIND);
            pairs.start[d + 1] = pairs.size;
        }
        pairs.resize(pairs.size);
        screen.counts().forEach((refusal, count) -> pairs.refused.merge(refusal.reason(), count, Long::sum));
        return pairs;
    }

    /**
     * Takes over pairs that were found before.
     *
     * @param market the market that they are of
     * @param products for each demand the places of its products in the market, rising
     * @return the pairs, without any refusal
     * @throws IllegalArgumentException if one of them is not eligible
     */
    public static EligiblePairs found(Market market, int[][] products) {
        EligiblePairs pairs = new EligiblePairs(products.length);
        for (int d = 0; d < products.length; d++) {
            Demand demand = market.demands().get(d);
            for (int p : products[d]) {
                Product product = market.products().get(p);
                if (Eligibility.refusal(demand, product).isPresent()) {
                    throw new IllegalArgumentException("a pair that was found before is not eligible");
                }
                pairs.add(p, Eligibility.ratePpm(demand, product), Eligibility.capacityFen(demand, product));
            }
            pairs.furthest[d] = Reason.KIND;
            pairs.start[d + 1] = pairs.size;
        }
        pairs.resize(pairs.size);
        return pairs;
    }

    /** {@return how many pairs there are} */
    public int size() {
        return size;
    }

    /** {@return the places of a demand's products in the list of products, rising} */
    public int[] products(int demand) {
        return Arrays.copyOfRange(product, start[demand], start[demand + 1]);
    }

    /** {@return the refused pairs by reason} */
    public ReasonCounts refusals() {
        return new ReasonCounts(refused);
    }

    /** {@return the last criterion that any product's refusal of this demand reached: its nearest miss} */
    public Reason nearestMiss(int demand) {
        return furthest[demand];
    }

    private void add(Demand demand, List<Product> products, long[] eligible) {
        for (int word = 0; word < eligible.length; word++) {
            for (long left = eligible[word]; left != 0; left &= left - 1) {
                int p = (word << 6) + Long.numberOfTrailingZeros(left);
                Product product = products.get(p);
                add(p, Eligibility.ratePpm(demand, product), Eligibility.capacityFen(demand, product));
            }
        }
    }

    private void add(int p, int rate, long most) {
        if (most < 1) {
            throw new IllegalStateException("an eligible pair without capacity");
        }
        if (size == product.length) {
            if (size >= MAX_PAIRS) {
                throw new IllegalStateException("more than " + MAX_PAIRS + " eligible pairs; divide the market");
            }
            resize(Math.min(MAX_PAIRS, size + (size >> 1)));
        }
        product[size] = p;
        ratePpm[size] = rate;
        capacity[size] = most;
        size++;
    }

    private void resize(int length) {
        product = Arrays.copyOf(product, length);
        ratePpm = Arrays.copyOf(ratePpm, length);
        capacity = Arrays.copyOf(capacity, length);
    }
}
