package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.market.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All products' rules as transposed bitmaps: a row of one bit per product for each category value and each elementary
 * interval of each number. The products that may finance a demand are the AND of one row per condition, at the cost of some
 * ten passes over {@code products / 64} words; what a pass clears is refused for that condition's reason.
 *
 * <p>Equal to {@link Eligibility}, pair by pair, which property tests show. Immutable; each thread takes a
 * {@link Screen} of its own.
 */
public final class CompiledRules {
    private final List<Product> products;
    private final List<Condition> fields;
    private final CriteriaRows criteria;

    private CompiledRules(List<Product> products) {
        this.products = products;
        fields = FieldConditions.of(products);
        criteria = new CriteriaRows(products);
    }

    /**
     * Compiles rules. Time and memory grow with the number of products times the number of distinct values, at most 1,024
     * rows per number.
     *
     * @param products the products; a bit's place is the product's place in this list
     */
    public static CompiledRules of(List<Product> products) {
        return new CompiledRules(List.copyOf(products));
    }

    /** {@return what screens demands, for one thread} */
    public Screen screen() {
        return new Screen(this);
    }

    /** {@return the products} */
    public List<Product> products() {
        return products;
    }

    /**
     * {@return why a product refuses a demand or is refused by it, from the rows; empty if the pair is eligible}
     *
     * @param product place in the list
     */
    public Optional<Refusal> why(Demand demand, int product) {
        return screen().why(demand, product);
    }

    List<Condition> fields() {
        return fields;
    }

    CriteriaRows criteria() {
        return criteria;
    }

    /** {@return every refusal that can occur, in published order, the demands' own criteria apart} */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        fields.forEach(condition -> refusals.add(condition.refusal()));
        criteria.main().forEach(condition -> refusals.add(condition.refusal()));
        return refusals;
    }
}
