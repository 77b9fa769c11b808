package io.aval.engine.matching;

import io.aval.engine.allocation.Side;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A market's amounts, budgets and caps as the two sides of a problem. The nodes of a side: its members, then its caps by
 * identifier. A cap that covers all that its products serve stands above them; one that covers a part of what a single
 * product serves stands below it. Caps must nest.
 */
final class MarketLimits {

    private final Market market;
    private final Map<Integer, Nest> belowProducts = new HashMap<>();
    private final Map<String, Integer> cellNumbers = new HashMap<>();
    private final List<Demand> cells = new ArrayList<>();
    private final int[] cellOf;
    final Side demands;
    final Side products;

    private MarketLimits(Market market) {
        this.market = market;
        List<CapNode> productCaps = caps(Facet.Side.PRODUCT);
        cellOf = productCaps.isEmpty() ? new int[0] : cells();
        demands = demandSide(caps(Facet.Side.DEMAND));
        products = productSide(productCaps);
    }

    /**
     * Reads a market's limits.
     *
     * @throws IllegalArgumentException if two caps cross
     */
    static MarketLimits of(Market market) {
        return new MarketLimits(market);
    }

    /** Whether some pair is counted below its product. */
    boolean hasSlots() {
        return !belowProducts.isEmpty();
    }

    /** The lowest node of the product side that counts a pair. */
    int slot(int demand, int product) {
        Nest below = belowProducts.get(product);
        if (below == null) {
            return product;
        }
        int innermost = below.around[cellOf[demand]];
        return innermost == Side.NONE ? product : market.products().size() + below.caps.get(innermost);
    }

    private List<CapNode> caps(Facet.Side side) {
        return market.caps().nodes().stream().filter(cap -> cap.side() == side).toList();
    }

    /** Demands of one industry and region are one cell: no cap of products tells them apart. */
    private int[] cells() {
        return market.demands().stream()
                .mapToInt(demand -> cellNumbers.computeIfAbsent(demand.industry() + ' ' + demand.region(), fresh -> {
                    cells.add(demand);
                    return cells.size() - 1;
                }))
                .toArray();
    }

    private Side demandSide(List<CapNode> caps) {
        List<Demand> members = market.demands();
        Nest nest = new Nest(
                members.size(),
                IntStream.range(0, caps.size()).boxed().toList(),
                cap -> member -> covers(caps.get(cap), members.get(member)));
        return side(members.stream().mapToLong(Demand::amountFen), caps, parents(nest, members.size(), caps.size()));
    }

    private Side productSide(List<CapNode> caps) {
        List<Product> members = market.products();
        List<Integer> above = new ArrayList<>();
        Map<Integer, List<Integer>> below = new HashMap<>();
        for (int cap = 0; cap < caps.size(); cap++) {
            CapNode node = caps.get(cap);
            int[] touched = IntStream.range(0, members.size())
                    .filter(product -> touches(node, members.get(product)))
                    .toArray();
            if (IntStream.of(touched).allMatch(product -> isWhole(node, members.get(product)))) {
                above.add(cap);
            } else if (touched.length == 1) {
                below.computeIfAbsent(touched[0], first -> new ArrayList<>()).add(cap);
            } else {
                throw new IllegalArgumentException(
                        "cap " + node.id() + " cuts across products that serve more than it covers");
            }
        }
        Nest nest = new Nest(members.size(), above, cap -> product -> touches(caps.get(cap), members.get(product)));
        int[] parents = parents(nest, members.size(), caps.size());
        below.forEach((product, inside) -> hang(product, inside, caps, parents));
        return side(members.stream().mapToLong(Product::budgetFen), caps, parents);
    }

    private void hang(int product, List<Integer> inside, List<CapNode> caps, int[] parents) {
        Product owner = market.products().get(product);
        Nest nest = new Nest(cells.size(), inside, cap -> cell -> caps.get(cap).covers(cells.get(cell), owner));
        for (int i = 0; i < inside.size(); i++) {
            int outer = nest.above[i];
            parents[market.products().size() + inside.get(i)] =
                    outer == Side.NONE ? product : market.products().size() + inside.get(outer);
        }
        belowProducts.put(product, nest);
    }

    private static int[] parents(Nest nest, int members, int caps) {
        int[] parents = new int[members + caps];
        Arrays.fill(parents, Side.NONE);
        for (int member = 0; member < members; member++) {
            int around = nest.around[member];
            parents[member] = around == Side.NONE ? Side.NONE : members + nest.caps.get(around);
        }
        for (int i = 0; i < nest.caps.size(); i++) {
            int outer = nest.above[i];
            parents[members + nest.caps.get(i)] = outer == Side.NONE ? Side.NONE : members + nest.caps.get(outer);
        }
        return parents;
    }

    private static Side side(LongStream members, List<CapNode> caps, int[] parents) {
        long[] limits = LongStream.concat(members, caps.stream().mapToLong(CapNode::limitFen))
                .toArray();
        return new Side(limits.length - caps.size(), parents, limits);
    }

    private static boolean covers(CapNode cap, Demand demand) {
        var selectors = cap.selectors();
        return (selectors.enterprises().isEmpty() || selectors.enterprises().contains(demand.enterprise()))
                && (selectors.demands().isEmpty() || selectors.demands().contains(demand.id()));
    }

    private static boolean touches(CapNode cap, Product product) {
        var selectors = cap.selectors();
        return (selectors.financiers().isEmpty() || selectors.financiers().contains(product.financier()))
                && (selectors.products().isEmpty() || selectors.products().contains(product.id()));
    }

    private static boolean isWhole(CapNode cap, Product product) {
        var selectors = cap.selectors();
        return (selectors.industries().isEmpty() || selectors.industries().containsAll(product.industries()))
                && (selectors.regions().isEmpty() || selectors.regions().containsAll(product.regions()));
    }

    /** What a cap covers of the members. */
    private interface Covering {
        IntPredicate of(int cap);
    }

    /** Sets laid into each other, the largest first: a further set nests exactly if all its members lie in the same one. */
    private static final class Nest {
        final List<Integer> caps;
        /** Of each set, the place of the one around it. */
        final int[] above;
        /** Of each member, the place of the innermost set around it. */
        final int[] around;

        Nest(int members, List<Integer> caps, Covering covering) {
            this.caps = caps;
            above = new int[caps.size()];
            around = new int[members];
            Arrays.fill(around, Side.NONE);
            List<int[]> sets = caps.stream()
                    .map(cap ->
                            IntStream.range(0, members).filter(covering.of(cap)).toArray())
                    .toList();
            IntStream.range(0, caps.size())
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer i) -> -sets.get(i).length)
                            .thenComparing(i -> i))
                    .forEach(i -> lay(i, sets.get(i)));
        }

        private void lay(int set, int[] members) {
            int outer = members.length == 0 ? Side.NONE : around[members[0]];
            for (int member : members) {
                if (around[member] != outer) {
                    throw new IllegalArgumentException("two caps cross");
                }
                around[member] = set;
            }
            above[set] = outer;
        }
    }
}
