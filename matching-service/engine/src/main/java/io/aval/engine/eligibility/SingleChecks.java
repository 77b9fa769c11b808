package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A condition that some products are asked about one by one, because rows of bits would be too many. What it costs grows
 * with the candidates that are left, so it comes after a row that is met wherever the condition is. Immutable.
 */
final class SingleChecks {
    /** No product needs it. */
    static final SingleChecks NONE = new SingleChecks(List.of(), new long[0], (demand, product) -> true);

    private final List<Product> products;
    private final long[] asked;
    private final BiPredicate<Demand, Product> condition;

    private SingleChecks(List<Product> products, long[] asked, BiPredicate<Demand, Product> condition) {
        this.products = products;
        this.asked = asked;
        this.condition = condition;
    }

    static SingleChecks of(List<Product> products, Predicate<Product> needed, BiPredicate<Demand, Product> condition) {
        long[] asked = new long[Bitmap.words(products.size())];
        for (int p = 0; p < products.size(); p++) {
            if (needed.test(products.get(p))) {
                Bitmap.set(asked, p);
            }
        }
        return Bitmap.count(asked) == 0 ? NONE : new SingleChecks(products, asked, condition);
    }

    void narrow(long[] candidates, Demand demand) {
        for (int word = 0; word < asked.length; word++) {
            for (long left = candidates[word] & asked[word]; left != 0; left &= left - 1) {
                int product = (word << 6) + Long.numberOfTrailingZeros(left);
                if (!condition.test(demand, products.get(product))) {
                    Bitmap.clear(candidates, product);
                }
            }
        }
    }

    boolean holds(Demand demand, int product) {
        return asked.length == 0 || !Bitmap.has(asked, product) || condition.test(demand, products.get(product));
    }
}
