package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A market's limits as trees, found from what each cap covers. On the side of products a cap is above products if it
 * covers all that each of them can serve, and below one product if it covers a part of what that one serves. The nodes
 * of a side: its members, then its caps by identifier. Of caps that cross the earlier stands in the trees;
 * the others are left out of them, {@link #leftOut}, and only each itself can be checked.
 */
final class CapTrees {
    private final Market market;
    private final List<CapNode> demandCaps;
    private final List<CapNode> productCaps;
    private final Map<String, Integer> cellNumbers = new TreeMap<>();
    private final List<Demand> cells = new ArrayList<>();
    private final int[] cellOf;
    private final Map<Integer, int[]> slots = new TreeMap<>();
    private final Side demandSide;
    private final Side productSide;
    private final TreeMap<String, CapNode> leftOut = new TreeMap<>();

    CapTrees(Market market) {
        this.market = market;
        demandCaps = caps(Facet.Side.DEMAND);
        productCaps = caps(Facet.Side.PRODUCT);
        cellOf = new int[productCaps.isEmpty() ? 0 : market.demands().size()];
        for (int d = 0; d < cellOf.length; d++) {
            Demand demand = market.demands().get(d);
            int next = cells.size();
            cellOf[d] = cellNumbers.computeIfAbsent(demand.industry() + " " + demand.region(), first -> {
                cells.add(demand);
                return next;
            });
        }
        int[] demandParents = parents(new Nesting(market.demands().size(), demandSets()), demandCaps);
        int[] productParents = productParents();
        demandSide = side(market.demands().stream().mapToLong(Demand::amountFen), demandCaps, demandParents);
        productSide = side(market.products().stream().mapToLong(Product::budgetFen), productCaps, productParents);
    }

    Side demandSide() {
        return demandSide;
    }

    Side productSide() {
        return productSide;
    }

    boolean crossing() {
        return !leftOut.isEmpty();
    }

    /** {@return caps that count in no node, by identifier} */
    List<CapNode> leftOut() {
        return List.copyOf(leftOut.values());
    }

    /** {@return the lowest node of the product side that counts the pair} */
    int slot(int demand, int product) {
        int[] ofCells = slots.get(product);
        return ofCells == null ? product : ofCells[cellOf[demand]];
    }

    String name(Side side, int node) {
        List<CapNode> caps = side == demandSide ? demandCaps : productCaps;
        if (node >= side.members()) {
            return caps.get(node - side.members()).id();
        }
        return side == demandSide
                ? market.demands().get(node).id()
                : market.products().get(node).id();
    }

    private List<CapNode> caps(Facet.Side side) {
        return market.caps().nodes().stream().filter(cap -> cap.side() == side).toList();
    }

    private Side side(java.util.stream.LongStream members, List<CapNode> caps, int[] parents) {
        long[] limits = java.util.stream.LongStream.concat(
                        members, caps.stream().mapToLong(CapNode::limitFen))
                .toArray();
        return new Side(limits.length - caps.size(), parents, limits);
    }

    private List<int[]> demandSets() {
        Map<String, List<Integer>> ofEnterprise = new TreeMap<>();
        Map<String, Integer> ofId = new TreeMap<>();
        for (int d = 0; d < market.demands().size() && !demandCaps.isEmpty(); d++) {
            ofEnterprise
                    .computeIfAbsent(market.demands().get(d).enterprise(), first -> new ArrayList<>())
                    .add(d);
            ofId.put(market.demands().get(d).id(), d);
        }
        List<int[]> sets = new ArrayList<>();
        for (CapNode cap : demandCaps) {
            var enterprises = cap.selectors().enterprises();
            var demands = cap.selectors().demands();
            IntStream chosen = demands.isEmpty()
                    ? IntStream.range(0, market.demands().size())
                    : demands.stream().filter(ofId::containsKey).mapToInt(ofId::get);
            if (demands.isEmpty() && !enterprises.isEmpty()) {
                chosen = enterprises.stream()
                        .flatMap(name -> ofEnterprise.getOrDefault(name, List.of()).stream())
                        .mapToInt(d -> d);
            }
            sets.add(chosen.filter(d -> enterprises.isEmpty()
                            || enterprises.contains(market.demands().get(d).enterprise()))
                    .sorted()
                    .toArray());
        }
        return sets;
    }

    private int[] parents(Nesting nesting, List<CapNode> caps) {
        nesting.leftOut.forEach(cap -> leaveOut(caps.get(cap)));
        int members = nesting.around.length;
        int[] parents = new int[members + nesting.above.length];
        for (int node = 0; node < parents.length; node++) {
            int around = node < members ? nesting.around[node] : nesting.above[node - members];
            parents[node] = around == Side.NONE ? Side.NONE : members + around;
        }
        return parents;
    }

    private void leaveOut(CapNode cap) {
        leftOut.put(cap.id(), cap);
    }

    /** Caps above products nest around products; caps below one nest around the cells of industry and region. */
    private int[] productParents() {
        int members = market.products().size();
        List<int[]> pools = new ArrayList<>();
        Map<Integer, List<Integer>> shares = new TreeMap<>();
        for (int cap = 0; cap < productCaps.size(); cap++) {
            CapNode node = productCaps.get(cap);
            int[] touched = IntStream.range(0, members)
                    .filter(p -> touches(node, market.products().get(p)))
                    .toArray();
            boolean whole = IntStream.of(touched)
                    .allMatch(p -> whole(node, market.products().get(p)));
            pools.add(whole ? touched : new int[0]);
            if (!whole && touched.length > 1) {
                leaveOut(node);
            } else if (!whole) {
                shares.computeIfAbsent(touched[0], first -> new ArrayList<>()).add(cap);
            }
        }
        int[] parents = parents(new Nesting(members, pools), productCaps);
        shares.forEach((product, caps) -> hang(product, caps, parents));
        return parents;
    }

    private void hang(int product, List<Integer> caps, int[] parents) {
        int members = market.products().size();
        List<int[]> sets = caps.stream()
                .map(cap -> IntStream.range(0, cells.size())
                        .filter(cell -> productCaps
                                .get(cap)
                                .covers(cells.get(cell), market.products().get(product)))
                        .toArray())
                .toList();
        Nesting nesting = new Nesting(cells.size(), sets);
        nesting.leftOut.forEach(cap -> leaveOut(productCaps.get(caps.get(cap))));
        for (int i = 0; i < caps.size(); i++) {
            int above = nesting.above[i];
            parents[members + caps.get(i)] = above == Side.NONE ? product : members + caps.get(above);
        }
        slots.put(
                product,
                IntStream.of(nesting.around)
                        .map(around -> around == Side.NONE ? product : members + caps.get(around))
                        .toArray());
    }

    private static boolean touches(CapNode cap, Product product) {
        CapNode.Selectors selectors = cap.selectors();
        return (selectors.financiers().isEmpty() || selectors.financiers().contains(product.financier()))
                && (selectors.products().isEmpty() || selectors.products().contains(product.id()));
    }

    private static boolean whole(CapNode cap, Product product) {
        CapNode.Selectors selectors = cap.selectors();
        return (selectors.industries().isEmpty() || selectors.industries().containsAll(product.industries()))
                && (selectors.regions().isEmpty() || selectors.regions().containsAll(product.regions()));
    }
}
