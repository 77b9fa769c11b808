package io.aval.engine.audit;

import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Violation.Kind;
import java.math.BigInteger;

/** Claimed prices, made fit for arithmetic: negative ones count as 0. Thread-safe. */
final class Tariff {
    /** Higher than any price of use; 32 of them still add up to a {@code long}. */
    private static final long HIGHEST = 1L << 57;

    private final Source source;
    private final long[] demandPaths;
    private final long[] productPaths;
    private final long priority;
    private BigInteger worth = BigInteger.ZERO;

    private Tariff(Source source, Prices prices, Findings findings) {
        this.source = source;
        priority = priority(source);
        demandPaths = paths(source.demandSide(), prices.demand(), findings);
        productPaths = paths(source.productSide(), prices.product(), findings);
    }

    /** {@return the tariff, or null after a finding if the prices do not run along the limits} */
    static @org.jspecify.annotations.Nullable Tariff of(Source source, Prices prices, Findings findings) {
        if (prices.demand().length != source.demandSide().nodes()
                || prices.product().length != source.productSide().nodes()) {
            findings.add(Kind.PRICE_RANGE, prices.demand().length + " and " + prices.product().length + " prices");
            return null;
        }
        return new Tariff(source, prices, findings);
    }

    /** What an unplaced fen costs, see {@link Problem#priority}. */
    static long priority(Source source) {
        long smaller =
                Math.min(source.demandSide().nodes(), source.productSide().nodes());
        return (2 * smaller + 1) * Problem.MAX_COST + 1;
    }

    /** {@return cost less priority plus all prices on the way} */
    long reduced(int cost, int demand, int slot) {
        return cost - priority + demandPaths[demand] + productPaths[slot];
    }

    /** {@return the sum of price times limit} */
    BigInteger worth() {
        return worth;
    }

    /** Reports prices of limits that are not reached. */
    static void idle(Standing standing, long[] prices, Source source, Findings findings) {
        for (int node = 0; node < prices.length; node++) {
            if (prices[node] > 0 && !standing.full(node)) {
                findings.add(Kind.PRICE_IDLE, source.node(standing.side, node) + ": " + prices[node]);
            }
        }
    }

    private long[] paths(Side side, long[] prices, Findings findings) {
        long[] sound = new long[prices.length];
        for (int node = 0; node < prices.length; node++) {
            if (prices[node] < 0 || prices[node] > HIGHEST) {
                findings.add(Kind.PRICE_RANGE, source.node(side, node) + ": " + prices[node]);
            }
            sound[node] = Math.clamp(prices[node], 0, HIGHEST);
            if (sound[node] > 0) {
                worth = worth.add(BigInteger.valueOf(sound[node]).multiply(BigInteger.valueOf(side.limit(node))));
            }
        }
        long[] paths = new long[sound.length];
        for (int from = 0; from < paths.length; from++) {
            for (int node = from; node != Side.NONE; node = side.parent(node)) {
                paths[from] += sound[node];
            }
        }
        return paths;
    }
}
