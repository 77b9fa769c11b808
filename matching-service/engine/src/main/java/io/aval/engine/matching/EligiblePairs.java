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
 */
public final class EligiblePairs {
    private static final int MAX_PAIRS = 100_000_000;

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
        List<Demand> demands = market.demands();
        EligiblePairs pairs = new EligiblePairs(demands.size());
        Screen screen = CompiledRules.of(market.products()).screen();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            pairs.add(demand, market.products(), screen.judge(demand));
            pairs.furthest[d] = screen.nearestMiss().map(Refusal::reason).orElse(Reason.KIND);
            pairs.start[d + 1] = pairs.size;
        }
        pairs.resize(pairs.size);
        screen.counts().forEach((refusal, count) -> pairs.refused.merge(refusal.reason(), count, Long::sum));
        return pairs;
    }

    int size() {
        return size;
    }

    ReasonCounts refusals() {
        return new ReasonCounts(refused);
    }

    /** {@return the last criterion that any product's refusal of this demand reached: its nearest miss} */
    Reason nearestMiss(int demand) {
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
