package io.aval.engine.eligibility;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Facet;
import io.aval.engine.market.FacetType;
import io.aval.engine.market.Facets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For each value of one facet, the set of rules whose criterion about it is met. Rules without one are always met. */
final class FacetRows {
    private final Facet facet;
    private final long[] unknown;
    private final CategoryRows categories;
    private final IntervalRows intervals;

    /**
     * Compiles the criteria about one facet.
     *
     * @param rules a conjunction each, or null for one that asks nothing
     */
    FacetRows(Facet facet, List<Criteria.@Nullable Alternative> rules) {
        this.facet = facet;
        int size = rules.size();
        unknown = Bitmap.full(size);
        categories = new CategoryRows(size);
        long[] least = new long[size];
        long[] most = new long[size];
        Arrays.fill(least, Long.MIN_VALUE);
        Arrays.fill(most, Long.MAX_VALUE - 1);
        for (int rule = 0; rule < size; rule++) {
            Criterion asked = about(facet, rules.get(rule));
            if (asked != null) {
                Bitmap.clear(unknown, rule);
            }
            switch (asked) {
                case null -> {}
                case Criterion.Within range -> {
                    least[rule] = range.least();
                    most[rule] = range.most();
                }
                case Criterion.Categories some
                when some.allowed().isEmpty() -> categories.forbid(rule, some.forbidden());
                case Criterion.Categories some -> categories.allow(rule, some.allowed(), some.forbidden());
            }
        }
        intervals = facet.type() instanceof FacetType.Quantity
                ? new IntervalRows(least, most)
                : new IntervalRows(new long[0], new long[0]);
    }

    Facet facet() {
        return facet;
    }

    /** {@return the rules that a value meets: not to be changed} */
    long[] row(Optional<Facets.Value> value, long[] scratch) {
        return switch (value.orElse(null)) {
            case null -> unknown;
            case Facets.Code(String code) -> categories.row(code);
            case Facets.Measure(long number) -> intervals.row(number, scratch);
        };
    }

    private static @Nullable Criterion about(Facet facet, Criteria.@Nullable Alternative rule) {
        if (rule != null) {
            for (Criterion criterion : rule.criteria()) {
                if (criterion.facet() == facet) {
                    return criterion;
                }
            }
        }
        return null;
    }
}
