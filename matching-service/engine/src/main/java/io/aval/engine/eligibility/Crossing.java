package io.aval.engine.eligibility;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds two caps of a side that cross: that meet while neither holds the other. Caps are taken from large to small; a cell
 * remembers the innermost cap that covers it, and a further cap nests exactly if all its cells remember the same one. Time
 * and memory grow with the number of cells that all caps cover together.
 *
 * <p>On the demand side a cell is a demand, on the product side a product, an industry and a region, as far as some cap
 * tells industries or regions apart.
 */
final class Crossing {
    private static final class Covered {
        final CapNode cap;
        final int[] cells;

        Covered(CapNode cap, int[] cells) {
            this.cap = cap;
            this.cells = cells;
        }
    }

    private static final int MAX_CELLS = 200_000_000;

    private final Market market;
    private final List<String> industries;
    private final List<String> regions;

    private Crossing(Market market) {
        this.market = market;
        industries =
                told(market, market.demands().stream().map(Demand::industry).toList(), true);
        regions = told(market, market.demands().stream().map(Demand::region).toList(), false);
    }

    /** {@return a sentence about two caps of this side that do not nest as they should, if there are such} */
    static Optional<String> of(Market market, Facet.Side side) {
        return new Crossing(market).find(side);
    }

    private Optional<String> find(Facet.Side side) {
        List<Covered> covered = new ArrayList<>();
        TreeMap<String, Covered> byId = new TreeMap<>();
        long total = (long) market.products().size() * industries.size() * regions.size();
        if (total > MAX_CELLS) {
            return Optional.of("products, industries and regions make more than " + MAX_CELLS + " cells");
        }
        total = 0;
        for (CapNode cap : market.caps().nodes()) {
            if (cap.side() == side) {
                Covered one = new Covered(cap, cells(cap));
                total += one.cells.length;
                if (total > MAX_CELLS) {
                    return Optional.of("caps cover more than " + MAX_CELLS + " cells, too many to look for crossings");
                }
                covered.add(one);
                byId.put(cap.id(), one);
            }
        }
        for (Covered one : covered) {
            Optional<Covered> above = one.cap.parent().map(byId::get);
            if (above.isPresent() && !holds(above.get(), one)) {
                return Optional.of("cap " + one.cap.id() + " reaches beyond its parent "
                        + above.get().cap.id());
            }
        }
        return crossing(covered);
    }

    private Optional<String> crossing(List<Covered> covered) {
        covered.sort(Comparator.comparingInt((Covered one) -> -one.cells.length).thenComparing(one -> one.cap.id()));
        int cells = covered.stream()
                        .flatMapToInt(one -> Arrays.stream(one.cells))
                        .max()
                        .orElse(-1)
                + 1;
        int[] innermost = new int[cells];
        Arrays.fill(innermost, -1);
        for (int i = 0; i < covered.size(); i++) {
            Covered one = covered.get(i);
            for (int cell : one.cells) {
                int around = innermost[one.cells[0]];
                if (innermost[cell] != around) {
                    // Of two different ones, the one that does not hold all of this cap is at least as large: they
                    // cross.
                    boolean first = around >= 0 && !holds(covered.get(around), one);
                    CapNode other = covered.get(first ? around : innermost[cell]).cap;
                    return Optional.of("caps " + other.id() + " and " + one.cap.id() + " cross");
                }
            }
            for (int cell : one.cells) {
                innermost[cell] = i;
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Covered outer, Covered inner) {
        return Arrays.stream(inner.cells).allMatch(cell -> Arrays.binarySearch(outer.cells, cell) >= 0);
    }

    private int[] cells(CapNode cap) {
        CapNode.Selectors selectors = cap.selectors();
        if (cap.side() == Facet.Side.DEMAND) {
            return places(market.demands().size(), d -> {
                Demand demand = market.demands().get(d);
                return selects(selectors.enterprises(), demand.enterprise())
                        && selects(selectors.demands(), demand.id());
            });
        }
        int[] products = places(market.products().size(), p -> {
            Product product = market.products().get(p);
            return selects(selectors.financiers(), product.financier()) && selects(selectors.products(), product.id());
        });
        int[] inIndustry = places(industries.size(), i -> selects(selectors.industries(), industries.get(i)));
        int[] inRegion = places(regions.size(), i -> selects(selectors.regions(), regions.get(i)));
        return Arrays.stream(products)
                .flatMap(p -> Arrays.stream(inIndustry)
                        .flatMap(i ->
                                Arrays.stream(inRegion).map(r -> (p * industries.size() + i) * regions.size() + r)))
                .toArray();
    }

    private static int[] places(int size, IntPredicate covered) {
        return IntStream.range(0, size).filter(covered).toArray();
    }

    private static boolean selects(Collection<String> selector, String member) {
        return selector.isEmpty() || selector.contains(member);
    }

    /** The codes that demands have, or a single one where no cap tells them apart. */
    private static List<String> told(Market market, List<String> codes, boolean industry) {
        Caps caps = market.caps();
        boolean told = caps.nodes().stream()
                .map(CapNode::selectors)
                .anyMatch(selectors -> !(industry ? selectors.industries() : selectors.regions()).isEmpty());
        return told ? List.copyOf(new TreeSet<>(codes)) : List.of("");
    }
}
