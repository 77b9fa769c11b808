package io.aval.engine.market;

import io.aval.rules.finance.criteria.Domain;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What values a facet has. */
public sealed interface FacetType {

    /**
     * One of some categories.
     *
     * @param values all of them; empty where any code of 1 to 64 printable characters is one
     */
    record Category(SortedSet<String> values) implements FacetType {
        /** Copies the values. */
        public Category {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        /** {@return whether the list of values is closed} */
        public boolean closed() {
            return !values.isEmpty();
        }
    }

    /**
     * A whole number.
     *
     * @param unit its unit, a word
     * @param least the least value
     * @param most the greatest value, at most 10^15
     */
    record Quantity(String unit, long least, long most) implements FacetType {}

    /** {@return the values that the ledger's vocabulary gives a facet} */
    static FacetType of(Domain domain) {
        return domain.counted()
                ? new Quantity(domain.unit(), domain.least(), domain.most())
                : new Category(domain.categories());
    }

    /**
     * Checks a category.
     *
     * @throws IllegalArgumentException with a sentence that names the facet
     */
    static String category(Facet facet, String code) {
        if (!(facet.type() instanceof Category category)) {
            throw new IllegalArgumentException(facet.label() + " is a number, not a category");
        }
        Bounds.identifier(facet.label(), code);
        if (category.closed() && !category.values().contains(code)) {
            throw new IllegalArgumentException(facet.label() + " has no category " + code);
        }
        return code;
    }

    /**
     * Checks a number.
     *
     * @throws IllegalArgumentException with a sentence that names the facet
     */
    static long number(Facet facet, long value) {
        if (!(facet.type() instanceof Quantity number)) {
            throw new IllegalArgumentException(facet.label() + " is a category, not a number");
        }
        return Bounds.within(facet.label(), value, number.least(), number.most());
    }
}
