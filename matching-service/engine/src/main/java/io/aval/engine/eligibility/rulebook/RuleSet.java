package io.aval.engine.eligibility.rulebook;

import io.aval.engine.market.Caps;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of one file.
 *
 * @param products what products ask of demands, by product
 * @param demands what demands ask of products, by demand
 * @param caps the caps
 */
public record RuleSet(SortedMap<String, Rule> products, SortedMap<String, Rule> demands, Caps caps) {

    /**
     * One owner's rule.
     *
     * @param criteria what it asks
     * @param disclosure what the other side learns of a refusal
     * @param line where it stands in the file
     * @param pointer where it stands in the JSON
     */
    public record Rule(Criteria criteria, Disclosure disclosure, int line, String pointer) {}

    /** Copies the maps. */
    public RuleSet {
        products = Collections.unmodifiableSortedMap(new TreeMap<>(products));
        demands = Collections.unmodifiableSortedMap(new TreeMap<>(demands));
    }

    /**
     * {@return the market with these criteria, and these caps beside its own; rows without a rule stay as they are}
     *
     * @throws IllegalArgumentException with a sentence if it has a cap of the same name, or too many caps come together
     */
    public Market applyTo(Market market) {
        List<Demand> asking = market.demands().stream()
                .map(demand -> {
                    Rule rule = demands.get(demand.id());
                    return rule == null ? demand : demand.asking(rule.criteria(), rule.disclosure());
                })
                .toList();
        List<Product> asked = market.products().stream()
                .map(product -> {
                    Rule rule = products.get(product.id());
                    return rule == null ? product : product.asking(rule.criteria(), rule.disclosure());
                })
                .toList();
        return new Market(asking, asked, market.caps().and(caps));
    }
}
