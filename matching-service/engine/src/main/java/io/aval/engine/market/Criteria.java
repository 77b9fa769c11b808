package io.aval.engine.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an owner asks of the other side: one of several alternatives, each a conjunction of criteria on different facets.
 *
 * <p>A pair that meets no alternative is refused for the first criterion, in the order of {@link Facet}, that fails in
 * the <em>first</em> alternative: that is the owner's main case.
 *
 * @param alternatives at most 8; without any, all is admitted
 */
public record Criteria(List<Alternative> alternatives) {
    /** Asks nothing. */
    public static final Criteria NONE = new Criteria(List.of());

    private static final int MAX_ALTERNATIVES = 8;

    /** Checks and copies. */
    public Criteria {
        Bounds.within("number of alternatives", alternatives.size(), 0, MAX_ALTERNATIVES);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * Criteria that must all be met.
     *
     * @param criteria at least one, at most one for each facet; any order in, order of facets out
     */
    public record Alternative(List<Criterion> criteria) {
        /** Checks, sorts and copies. */
        public Alternative {
            Bounds.within("number of criteria", criteria.size(), 1, Facet.values().length);
            criteria = criteria.stream()
                    .sorted(Comparator.comparing(Criterion::facet))
                    .toList();
            for (int i = 1; i < criteria.size(); i++) {
                if (criteria.get(i).facet() == criteria.get(i - 1).facet()) {
                    throw new IllegalArgumentException(
                            criteria.get(i).facet().label() + " stands twice in one alternative");
                }
            }
        }

        private Optional<Alternative> and(Criterion more) {
            List<Criterion> next = new ArrayList<>();
            boolean joined = false;
            for (Criterion criterion : criteria) {
                if (criterion.facet() != more.facet()) {
                    next.add(criterion);
                } else {
                    Optional<Criterion> both = criterion.and(more);
                    if (both.isEmpty()) {
                        return Optional.empty();
                    }
                    next.add(both.get());
                    joined = true;
                }
            }
            if (!joined) {
                next.add(more);
            }
            return Optional.of(new Alternative(next));
        }

        private Optional<Facet> firstFailing(Function<Facet, Optional<Facets.Value>> values) {
            for (Criterion criterion : criteria) {
                if (!values.apply(criterion.facet()).map(criterion::admits).orElse(false)) {
                    return Optional.of(criterion.facet());
                }
            }
            return Optional.empty();
        }
    }

    /** {@return one alternative of these criteria} */
    public static Criteria all(Criterion... criteria) {
        return new Criteria(List.of(new Alternative(List.of(criteria))));
    }

    /** {@return these criteria, or else those} */
    public Criteria or(Criterion... criteria) {
        List<Alternative> more = new ArrayList<>(alternatives);
        more.add(new Alternative(List.of(criteria)));
        return new Criteria(more);
    }

    /**
     * {@return these criteria, and everywhere this one about a category too; empty if no alternative is left that could be
     * met}
     */
    public Optional<Criteria> and(Criterion more) {
        if (alternatives.isEmpty()) {
            return Optional.of(all(more));
        }
        List<Alternative> left = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            alternative.and(more).ifPresent(left::add);
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(new Criteria(left));
    }

    /**
     * Judges the other side: the definition that every faster way must equal.
     *
     * @param values what is known of it
     * @return empty if it is admitted, else the facet for which it is refused
     */
    public Optional<Facet> refusal(Function<Facet, Optional<Facets.Value>> values) {
        if (alternatives.isEmpty()) {
            return Optional.empty();
        }
        Optional<Facet> first = alternatives.getFirst().firstFailing(values);
        boolean otherwise = first.isPresent()
                && alternatives.stream()
                        .skip(1)
                        .anyMatch(other -> other.firstFailing(values).isEmpty());
        return otherwise ? Optional.empty() : first;
    }

    /** Checks that all criteria ask about one side. */
    void about(Facet.Side side) {
        for (Alternative alternative : alternatives) {
            for (Criterion criterion : alternative.criteria()) {
                if (criterion.facet().side() != side) {
                    throw new IllegalArgumentException("a " + side.other() + " cannot ask about "
                            + criterion.facet().label() + ", which is its own");
                }
            }
        }
    }
}
