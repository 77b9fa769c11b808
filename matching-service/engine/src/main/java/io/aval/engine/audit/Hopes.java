package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hopes of demands that are cut into no parts: pairs that a demand wants more than what it has, and money kept back for them.
 *
 * <p>A node may have refused a hope for good only if it wants all that it holds more than the hope, and if what it holds, the
 * hope, and all hopes there that it wants more are above its limit together: what it held besides when it refused has been
 * refused elsewhere since, and is hoped for. A hope blocks if no node on its way may have refused it. Of those that fit, one
 * for each lowest node is judged, the most wanted, since whatever excuses that one excuses the others.
 */
final class Hopes {
    private final Holdings holdings;
    private final Columns kept;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Integer, Reserve> reserves = new TreeMap<>();
    private final Map<Integer, Integer> best = new TreeMap<>();

    Hopes(Source source, Holdings holdings) {
        this.holdings = holdings;
        kept = source.row().pairs();
    }

    /** How a hope stands once it is added. */
    enum Fate {
        /** Some node wants all that it holds more, and has no room. */
        REFUSED,
        /** There is room; whether a node keeps it back is told by the hopes of all demands. */
        PENDING,
        /** Every node holds something that it wants less. */
        BLOCKING
    }

    void add(Columns from, int pair) {
        for (int node = from.slot[pair]; node != Side.NONE; node = holdings.products.side.parent(node)) {
            reserves.computeIfAbsent(node, Reserve::new).add(from, pair);
        }
    }

    Fate fate(Columns from, int pair) {
        Fate fate = Fate.BLOCKING;
        for (int node = from.slot[pair]; node != Side.NONE; node = holdings.products.side.parent(node)) {
            if (isLast(node, from, pair)) {
                if (amount(from, pair) > room(node)) {
                    return Fate.REFUSED;
                }
                fate = Fate.PENDING;
            }
        }
        return fate;
    }

    /** Keeps a hope to be judged by {@link #report}. */
    void keep(Columns from, int pair) {
        Integer known = best.get(from.slot[pair]);
        if (known == null) {
            best.put(from.slot[pair], kept.add(from, pair));
        } else if (Columns.ranked(from, pair, kept, known)) {
            kept.copy(from, pair, known);
        }
    }

    void add(Hopes others) {
        others.reserves.forEach((node, reserve) -> reserve.pairs.forEach(
                pair -> reserves.computeIfAbsent(node, Reserve::new).add(others.kept, pair)));
        others.best.values().forEach(pair -> keep(others.kept, pair));
    }

    /** Hears of each pair that blocks. */
    @FunctionalInterface
    interface Blocking {
        void pair(int demand, int product);
    }

    void report(Blocking blocking) {
        best.values().forEach(pair -> {
            boolean refused = false;
            for (int node = kept.slot[pair]; node != Side.NONE; node = holdings.products.side.parent(node)) {
                Reserve reserve = reserves.get(node);
                refused |= isLast(node, kept, pair) && reserve != null && reserve.isAboveWith(pair);
            }
            if (!refused) {
                blocking.pair(kept.demand[pair], kept.product[pair]);
            }
        });
    }

    /** {@return whether the node wants all that it holds more} */
    private boolean isLast(int node, Columns from, int pair) {
        int worst = holdings.products.worst[node];
        return worst < 0 || Columns.ranked(holdings.parts, worst, from, pair);
    }

    private long room(int node) {
        return holdings.products.side.limit(node) - holdings.products.used[node];
    }

    private long amount(Columns from, int pair) {
        return holdings.demands.side.limit(from.demand[pair]);
    }

    /** A node's most wanted hopes, as many as are just above its room together. */
    private final class Reserve {
        private final PriorityQueue<Integer> pairs = new PriorityQueue<>(this::leastWantedFirst);
        private final long room;
        private long sum;

        Reserve(int node) {
            room = room(node);
        }

        private int leastWantedFirst(int left, int right) {
            return left == right ? 0 : Columns.ranked(kept, left, kept, right) ? 1 : -1;
        }

        void add(Columns from, int pair) {
            @Nullable Integer last = pairs.peek();
            if (sum > room && (last == null || Columns.ranked(kept, last, from, pair))) {
                return;
            }
            Integer place = free.poll();
            if (place == null) {
                place = kept.add(from, pair);
            } else {
                kept.copy(from, pair, place);
            }
            pairs.add(place);
            sum = Standing.saturated(sum, amount(from, pair));
            for (last = pairs.peek(); last != null && sum - amount(kept, last) > room; last = pairs.peek()) {
                sum -= amount(kept, last);
                free.add(pairs.remove());
            }
        }

        boolean isAboveWith(int pair) {
            long together = amount(kept, pair);
            for (int other : pairs) {
                if (Columns.ranked(kept, other, kept, pair)) {
                    together = Standing.saturated(together, amount(kept, other));
                }
            }
            return together > room;
        }
    }
}
