package io.aval.engine.matching;

import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.market.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every eligible pair of a market in compressed rows, and the count of refused pairs by reason.
 *
 * <p>The pairs of demand {@code d} stand from {@code start[d]} to {@code start[d + 1]}. At most 100 million pairs.
 */
final class EligiblePairs {
    private static final int MAX_PAIRS = 100_000_000;

    final int[] start;
    int[] product = new int[1024];
    int[] ratePpm = new int[1024];
    long[] capacity = new long[1024];
    private final EnumMap<Reason, long[]> refused = new EnumMap<>(Reason.class);
    private final Reason[] furthest;
    private int size;

    private EligiblePairs(int demands) {
        start = new int[demands + 1];
        furthest = new Reason[demands];
        Arrays.fill(furthest, Reason.KIND);
    }

    /** {@return all eligible pairs of the market, each demand's in the order of products} */
    static EligiblePairs of(Market market) {
        List<Demand> demands = market.demands();
        EligiblePairs pairs = new EligiblePairs(demands.size());
        Product[] products = market.products().toArray(Product[]::new);
        for (int d = 0; d < demands.size(); d++) {
            pairs.judge(demands.get(d), d, products);
            pairs.start[d + 1] = pairs.size;
        }
        pairs.resize(pairs.size);
        return pairs;
    }

    int size() {
        return size;
    }

    ReasonCounts refusals() {
        EnumMap<Reason, Long> counts = new EnumMap<>(Reason.class);
        refused.forEach((reason, count) -> counts.put(reason, count[0]));
        return new ReasonCounts(counts);
    }

    /** {@return the last criterion that any product's refusal of this demand reached: its nearest miss} */
    Reason nearestMiss(int demand) {
        return furthest[demand];
    }

    private void judge(Demand demand, int d, Product[] products) {
        for (int p = 0; p < products.length; p++) {
            @Nullable
            Reason reason = Eligibility.refusal(demand, products[p])
                    .map(Refusal::reason)
                    .orElse(null);
            if (reason == null) {
                add(p, Eligibility.ratePpm(demand, products[p]), Eligibility.capacityFen(demand, products[p]));
            } else {
                // An array of one counts in place, without boxing.
                refused.computeIfAbsent(reason, first -> new long[1])[0]++;
                furthest[d] = reason.compareTo(furthest[d]) > 0 ? reason : furthest[d];
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
