package io.aval.engine.market;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A cap on money: what all parts that it covers may come to. A part is covered if every selector that is not empty
 * holds its member.
 *
 * @param id identifier, unique among caps
 * @param parent the cap that covers all that this one does, if any
 * @param side whose money it bounds: what products give, or what demands get
 * @param limitFen most money, 0 to 9·10^15 fen
 * @param selectors what it covers
 */
public record CapNode(String id, Optional<String> parent, Facet.Side side, long limitFen, Selectors selectors) {

    /**
     * The selectors of a cap; an empty one selects all. A cap of the product side may name financiers, products, and
     * industries and regions of demands; one of the demand side enterprises and demands.
     */
    public record Selectors(
            SortedSet<String> financiers,
            SortedSet<String> products,
            SortedSet<String> industries,
            SortedSet<String> regions,
            SortedSet<String> enterprises,
            SortedSet<String> demands) {
        /** Checks and copies. */
        public Selectors {
            UnaryOperator<SortedSet<String>> copy = names -> {
                Bounds.within("number of members of a cap", names.size(), 0, Bounds.MAX_DEMANDS);
                names.forEach(name -> Bounds.identifier("a cap's member", name));
                return Collections.unmodifiableSortedSet(new TreeSet<>(names));
            };
            financiers = copy.apply(financiers);
            products = copy.apply(products);
            industries = copy.apply(industries);
            regions = copy.apply(regions);
            enterprises = copy.apply(enterprises);
            demands = copy.apply(demands);
        }

        private boolean fits(Facet.Side side) {
            boolean givers =
                    !financiers.isEmpty() || !products.isEmpty() || !industries.isEmpty() || !regions.isEmpty();
            boolean takers = !enterprises.isEmpty() || !demands.isEmpty();
            return side == Facet.Side.PRODUCT ? !takers : !givers;
        }
    }

    /** Checks every component. */
    public CapNode {
        Bounds.identifier("cap's id", id);
        parent.ifPresent(name -> Bounds.identifier("cap's parent", name));
        Bounds.within("cap in fen", limitFen, 0, Bounds.MAX_CAP_FEN);
        if (!selectors.fits(side)) {
            throw new IllegalArgumentException("cap " + id + " selects by what is not of the side " + side);
        }
    }

    /** {@return a cap on a financier's money} */
    public static CapNode financier(String id, long limitFen, String financier) {
        return givers(id, Optional.empty(), limitFen, set(financier), set(), set());
    }

    /** {@return a cap on some products' money, below another cap} */
    public static CapNode line(String id, String parent, long limitFen, String... products) {
        return givers(id, Optional.of(parent), limitFen, set(), set(products), set());
    }

    /** {@return a cap on what some products give to some industries, below another cap} */
    public static CapNode bucket(
            String id, String parent, long limitFen, SortedSet<String> products, String... industries) {
        return givers(id, Optional.of(parent), limitFen, set(), products, set(industries));
    }

    /** {@return a cap on what some enterprises get, for instance a group of companies or one of them} */
    public static CapNode enterprises(String id, Optional<String> parent, long limitFen, String... enterprises) {
        Selectors selectors = new Selectors(set(), set(), set(), set(), set(enterprises), set());
        return new CapNode(id, parent, Facet.Side.DEMAND, limitFen, selectors);
    }

    /** {@return whether a part of this demand by this product counts towards this cap} */
    public boolean covers(Demand demand, Product product) {
        return holds(selectors.financiers, product.financier())
                && holds(selectors.products, product.id())
                && holds(selectors.industries, demand.industry())
                && holds(selectors.regions, demand.region())
                && holds(selectors.enterprises, demand.enterprise())
                && holds(selectors.demands, demand.id());
    }

    private static CapNode givers(
            String id,
            Optional<String> parent,
            long limitFen,
            SortedSet<String> financiers,
            SortedSet<String> products,
            SortedSet<String> industries) {
        Selectors selectors = new Selectors(financiers, products, industries, set(), set(), set());
        return new CapNode(id, parent, Facet.Side.PRODUCT, limitFen, selectors);
    }

    private static SortedSet<String> set(String... names) {
        SortedSet<String> set = new TreeSet<>();
        Collections.addAll(set, names);
        return set;
    }

    private static boolean holds(SortedSet<String> selector, String member) {
        return selector.isEmpty() || selector.contains(member);
    }
}
