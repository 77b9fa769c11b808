package io.aval.engine.stage;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * The parts of a market that hang together by eligible pairs and caps; what has no pair is in none.
 *
 * @param demands each part's demands by place, rising; the part with the earliest demand first
 */
record ConnectedParts(List<List<Integer>> demands) {

    /**
     * Finds the parts. A cap joins all products, or all demands, that it may cover, whether pairs make use of it or not:
     * that costs some parts of their freedom, and never joins too little.
     *
     * @param candidates for each demand its products' places
     */
    static ConnectedParts of(Market market, List<int[]> candidates) {
        Joined products = new Joined(market.products().size());
        for (int[] own : candidates) {
            for (int p : own) {
                products.join(own[0], p);
            }
        }
        for (CapNode cap : market.caps().nodes()) {
            int[] covered = cap.side() == Facet.Side.PRODUCT
                    ? productsUnder(cap.selectors(), market.products())
                    : firstProducts(cap.selectors(), market.demands(), candidates);
            for (int p : covered) {
                products.join(covered[0], p);
            }
        }
        return grouped(candidates, products);
    }

    private static ConnectedParts grouped(List<int[]> candidates, Joined products) {
        int[] partOfRoot = new int[products.above.length];
        List<List<Integer>> parts = new ArrayList<>();
        for (int d = 0; d < candidates.size(); d++) {
            if (candidates.get(d).length > 0) {
                int root = products.root(candidates.get(d)[0]);
                if (partOfRoot[root] == 0) {
                    parts.add(new ArrayList<>());
                    partOfRoot[root] = parts.size();
                }
                parts.get(partOfRoot[root] - 1).add(d);
            }
        }
        return new ConnectedParts(parts);
    }

    private static int[] productsUnder(CapNode.Selectors cap, List<Product> products) {
        List<Integer> under = new ArrayList<>();
        for (int p = 0; p < products.size(); p++) {
            if (holds(cap.financiers(), products.get(p).financier())
                    && holds(cap.products(), products.get(p).id())) {
                under.add(p);
            }
        }
        return under.stream().mapToInt(p -> p).toArray();
    }

    /** One product of each demand under the cap stands for it, since its products are joined already. */
    private static int[] firstProducts(CapNode.Selectors cap, List<Demand> demands, List<int[]> candidates) {
        List<Integer> under = new ArrayList<>();
        for (int d = 0; d < demands.size(); d++) {
            boolean covered = holds(cap.enterprises(), demands.get(d).enterprise())
                    && holds(cap.demands(), demands.get(d).id());
            if (covered && candidates.get(d).length > 0) {
                under.add(candidates.get(d)[0]);
            }
        }
        return under.stream().mapToInt(p -> p).toArray();
    }

    private static boolean holds(SortedSet<String> selector, String member) {
        return selector.isEmpty() || selector.contains(member);
    }

    /** Disjoint sets of products: union-find with halved paths, where the smaller root wins. */
    private static final class Joined {
        private final int[] above;

        Joined(int products) {
            above = new int[products];
            for (int p = 0; p < products; p++) {
                above[p] = p;
            }
        }

        void join(int one, int other) {
            int a = root(one);
            int b = root(other);
            above[Math.max(a, b)] = Math.min(a, b);
        }

        int root(int product) {
            int p = product;
            while (above[p] != p) {
                above[p] = above[above[p]];
                p = above[p];
            }
            return p;
        }
    }
}
