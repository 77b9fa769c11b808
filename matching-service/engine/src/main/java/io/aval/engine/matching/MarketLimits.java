package io.aval.engine.matching;

import io.aval.engine.allocation.Crossing;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A market's amounts, budgets and caps as the two sides of a problem. The nodes of a side: its members, then its caps by
 * identifier. A cap that covers all that its products serve stands above them; one that covers a part of what a single
 * product serves stands below it. Of caps that cross the earlier
 * one stands there; a later one is left out, has a node with nothing in it, and is told by {@link #crossings}.
 */
final class MarketLimits {

    private final Market market;
    private final Map<Integer, Nest> belowProducts = new HashMap<>();
    private final Map<String, Integer> cellNumbers = new HashMap<>();
    private final List<Demand> cells = new ArrayList<>();
    private final int[] cellOf;
    private final TreeMap<String, CapNode> crossing = new TreeMap<>();
    final Side demands;
    final Side products;

    private MarketLimits(Market market) {
        this.market = market;
        List<CapNode> productCaps = caps(Facet.Side.PRODUCT);
        cellOf = productCaps.isEmpty() ? new int[0] : cells();
        demands = demandSide(caps(Facet.Side.DEMAND));
        products = productSide(productCaps);
    }

    /** Reads a market's limits. */
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

    /** The caps left out, by identifier, and which pairs of the problem each counts. */
    List<Crossing> crossings(Problem problem) {
        List<Crossing> crossings = new ArrayList<>();
        for (CapNode cap : crossing.values()) {
            IntStream.Builder counted = IntStream.builder();
            for (int d = 0; d < problem.demands(); d++) {
                Demand demand = market.demands().get(d);
                for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                    if (cap.covers(demand, market.products().get(problem.product(e)))) {
                        counted.add(e);
                    }
                }
            }
            crossings.add(new Crossing(cap.limitFen(), counted.build().toArray()));
        }
        return crossings;
    }

    private void cross(List<CapNode> caps, List<Integer> leftOut) {
        leftOut.forEach(cap -> crossing.put(caps.get(cap).id(), caps.get(cap)));
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
        cross(caps, nest.crossing);
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
                cross(caps, List.of(cap));
            }
        }
        Nest nest = new Nest(members.size(), above, cap -> product -> touches(caps.get(cap), members.get(product)));
        cross(caps, nest.crossing);
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
        cross(caps, nest.crossing);
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
}
