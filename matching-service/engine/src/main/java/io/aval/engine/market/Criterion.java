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
            if (nothingLeft(facet, allowed, forbidden)) {
                throw new IllegalArgumentException(facet.label() + " forbids all that it allows");
            }
        }

        private static boolean nothingLeft(Facet facet, SortedSet<String> allowed, SortedSet<String> forbidden) {
            SortedSet<String> base =
                    allowed.isEmpty() && facet.type() instanceof FacetType.Category(SortedSet<String> all)
                            ? all
                            : allowed;
            return !base.isEmpty() && forbidden.containsAll(base);
        }

        private Optional<Criterion> both(Categories there) {
            SortedSet<String> common = new TreeSet<>(allowed.isEmpty() ? there.allowed : allowed);
            if (!there.allowed.isEmpty()) {
                common.retainAll(there.allowed);
            }
            SortedSet<String> either = new TreeSet<>(forbidden);
            either.addAll(there.forbidden);
            boolean disjoint = common.isEmpty() && !allowed.isEmpty() && !there.allowed.isEmpty();
            return disjoint || nothingLeft(facet, common, either)
                    ? Optional.empty()
                    : Optional.of(new Categories(facet, common, either));
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

        private Optional<Criterion> both(Within there) {
            long from = Math.max(least, there.least);
            long to = Math.min(most, there.most);
            return from > to ? Optional.empty() : Optional.of(new Within(facet, from, to));
        }

        @Override
        public boolean admits(Facets.Value value) {
            return value instanceof Facets.Measure(long number) && least <= number && number <= most;
        }
    }

    /**
     * {@return the criterion that is met where this and another on the same facet are; empty if nothing can meet both}
     *
     * @throws IllegalArgumentException if the other is on another facet
     */
    default Optional<Criterion> and(Criterion other) {
        if (other.facet() != facet()) {
            throw new IllegalArgumentException(
                    "criteria on " + facet().label() + " and " + other.facet().label());
        }
        return switch (this) {
            case Categories here when other instanceof Categories there -> here.both(there);
            case Within here when other instanceof Within there -> here.both(there);
            default -> throw new IllegalStateException("criteria of two kinds on one facet");
        };
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
