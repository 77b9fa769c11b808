package io.aval.engine.market;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a demand, or of a product, beside its fields. A facet that is not there is unknown, and no criterion
 * about it is met.
 *
 * @param values at most one value for each facet, in the facets' order
 */
public record Facets(SortedMap<Facet, Value> values) {
    /** Nothing is known. */
    public static final Facets NONE = new Facets(new TreeMap<>());

    /** A facet's value. */
    public sealed interface Value {}

    /** A category. */
    public record Code(String code) implements Value {}

    /** A whole number in the facet's unit. */
    public record Measure(long number) implements Value {}

    /** Checks every value against its facet and copies. */
    public Facets {
        values.forEach((facet, value) -> {
            if (facet.derived()) {
                throw new IllegalArgumentException(facet.label() + " follows from a field and is not given as facet");
            }
            check(facet, value);
        });
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** {@return the value of a facet, if it is known} */
    public Optional<Value> get(Facet facet) {
        return Optional.ofNullable(values.get(facet));
    }

    /** {@return these facets and one more category, in place of an earlier value} */
    public Facets with(Facet facet, String code) {
        return with(facet, new Code(code));
    }

    /** {@return these facets and one more number, in place of an earlier value} */
    public Facets with(Facet facet, long number) {
        return with(facet, new Measure(number));
    }

    private Facets with(Facet facet, Value value) {
        SortedMap<Facet, Value> more = new TreeMap<>(values);
        more.put(facet, value);
        return new Facets(more);
    }

    /** Checks that all facets are of one side. */
    void of(Facet.Side side) {
        for (Facet facet : values.keySet()) {
            if (facet.side() != side) {
                throw new IllegalArgumentException(
                        facet.label() + " is not a facet of a " + facet.side().other());
            }
        }
    }

    private static void check(Facet facet, @Nullable Value value) {
        switch (value) {
            case Code(String code) -> FacetType.category(facet, code);
            case Measure(long number) -> FacetType.number(facet, number);
            case null -> throw new IllegalArgumentException(facet.label() + " without a value");
        }
    }
}
