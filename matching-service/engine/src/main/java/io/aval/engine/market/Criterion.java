package io.aval.engine.market;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A condition on one facet of the other side. A facet that is unknown meets none. */
public sealed interface Criterion {

    /** {@return the facet that it is about} */
    Facet facet();

    /** {@return whether a known value meets it} */
    boolean admits(Facets.Value value);

    /**
     * A category is among those allowed and not among those forbidden.
     *
     * @param allowed empty: all
     * @param forbidden empty: none
     */
    record Categories(Facet facet, SortedSet<String> allowed, SortedSet<String> forbidden) implements Criterion {
        /** Checks and copies; a criterion that nothing can meet, or that everything meets, cannot be built. */
        public Categories {
            allowed = codes(facet, allowed);
            forbidden = codes(facet, forbidden);
            if (allowed.isEmpty() && forbidden.isEmpty()) {
                throw new IllegalArgumentException(facet.label() + " neither allows nor forbids anything");
            }
            SortedSet<String> base =
                    allowed.isEmpty() && facet.type() instanceof FacetType.Category(SortedSet<String> all)
                            ? all
                            : allowed;
            if (!base.isEmpty() && forbidden.containsAll(base)) {
                throw new IllegalArgumentException(facet.label() + " forbids all that it allows");
            }
        }

        private static SortedSet<String> codes(Facet facet, SortedSet<String> codes) {
            Bounds.within("number of categories of " + facet.label(), codes.size(), 0, Bounds.MAX_CODES);
            codes.forEach(code -> FacetType.category(facet, code));
            return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }

        @Override
        public boolean admits(Facets.Value value) {
            return value instanceof Facets.Code(String code)
                    && (allowed.isEmpty() || allowed.contains(code))
                    && !forbidden.contains(code);
        }
    }

    /**
     * A number lies in a range, both ends included.
     *
     * @param least at least the facet's least value
     * @param most at most the facet's greatest value
     */
    record Within(Facet facet, long least, long most) implements Criterion {
        /** Checks both ends. */
        public Within {
            FacetType.number(facet, least);
            FacetType.number(facet, most);
            if (least > most) {
                throw new IllegalArgumentException(facet.label() + " from " + least + " to " + most + " is empty");
            }
        }

        @Override
        public boolean admits(Facets.Value value) {
            return value instanceof Facets.Measure(long number) && least <= number && number <= most;
        }
    }

    /** {@return the criterion that is met where this and another on the same facet are; empty if nothing can meet both} */
    default Optional<Criterion> and(Criterion other) {
        try {
            return Optional.of(
                    switch (this) {
                        case Categories here when other instanceof Categories there -> both(here, there);
                        case Within here
                        when other instanceof Within there ->
                            new Within(facet(), Math.max(here.least, there.least), Math.min(here.most, there.most));
                        default -> throw new IllegalArgumentException("criteria on different facets");
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Criterion both(Categories here, Categories there) {
        SortedSet<String> allowed = new TreeSet<>(here.allowed.isEmpty() ? there.allowed : here.allowed);
        if (!there.allowed.isEmpty()) {
            allowed.retainAll(there.allowed);
            if (allowed.isEmpty()) {
                throw new IllegalArgumentException("nothing is allowed by both");
            }
        }
        SortedSet<String> forbidden = new TreeSet<>(here.forbidden);
        forbidden.addAll(there.forbidden);
        return new Categories(here.facet, allowed, forbidden);
    }

    /** {@return the criterion that the category is one of these} */
    static Criterion oneOf(Facet facet, String... codes) {
        return new Categories(facet, new TreeSet<>(List.of(codes)), new TreeSet<>());
    }

    /** {@return the criterion that the category is none of these} */
    static Criterion noneOf(Facet facet, String... codes) {
        return new Categories(facet, new TreeSet<>(), new TreeSet<>(List.of(codes)));
    }

    /** {@return the criterion that the number lies in this range} */
    static Criterion within(Facet facet, long least, long most) {
        return new Within(facet, least, most);
    }

    /** {@return the criterion that the number is at least this} */
    static Criterion atLeast(Facet facet, long least) {
        return new Within(facet, least, number(facet).most());
    }

    /** {@return the criterion that the number is at most this} */
    static Criterion atMost(Facet facet, long most) {
        return new Within(facet, number(facet).least(), most);
    }

    private static FacetType.Quantity number(Facet facet) {
        if (facet.type() instanceof FacetType.Quantity number) {
            return number;
        }
        throw new IllegalArgumentException(facet.label() + " is a category, not a number");
    }
}
