package io.aval.engine.market;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Demands and products of one run, in canonical order: each list by identifier, character by character.
 *
 * <p>Bounds: at most 1,000,000 demands and 10,000 products; the sum of amounts and the sum of budgets at most
 * 4·10^18 fen each. Immutable.
 *
 * @param demands demands, any order in, canonical order out
 * @param products products, any order in, canonical order out
 * @param caps caps on both sides beyond budgets and amounts
 */
public record Market(List<Demand> demands, List<Product> products, Caps caps) {
    /**
     * Sorts and checks.
     *
     * @throws IllegalArgumentException with a sentence if an identifier stands twice or a bound is broken
     */
    public Market {
        Bounds.within("number of demands", demands.size(), 0, Bounds.MAX_DEMANDS);
        Bounds.within("number of products", products.size(), 0, Bounds.MAX_PRODUCTS);
        demands = demands.stream().sorted(Comparator.comparing(Demand::id)).toList();
        products = products.stream().sorted(Comparator.comparing(Product::id)).toList();
        refuseTwice("demand", demands, Demand::id);
        refuseTwice("product", products, Product::id);
        boundTotal("sum of amounts in fen", demands, Demand::amountFen);
        boundTotal("sum of budgets in fen", products, Product::budgetFen);
    }

    /** A market without caps. */
    public Market(List<Demand> demands, List<Product> products) {
        this(demands, products, Caps.NONE);
    }

    private static <T> void refuseTwice(String what, List<T> sorted, Function<T, String> id) {
        for (int i = 1; i < sorted.size(); i++) {
            if (id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException(what + " " + id.apply(sorted.get(i)) + " stands twice");
            }
        }
    }

    private static <T> void boundTotal(String what, List<T> all, ToLongFunction<T> value) {
        long total = 0;
        for (T one : all) {
            // Each value is at most 10^15 and the total is checked at each step, so this sum cannot wrap.
            total = Bounds.within(what, total + value.applyAsLong(one), 0, Bounds.MAX_TOTAL_FEN);
        }
    }
}
