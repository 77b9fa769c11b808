package io.aval.engine.eligibility.rulebook;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criteria.Alternative;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Facet;
import io.aval.engine.market.FacetType;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads the criteria of one rule. */
record CriteriaReading(Faults faults, Facet.Side about) {
    private static final int MAX_ALTERNATIVES = 8;

    Criteria criteria(Members rule) {
        List<Json> items = rule.items("criteria");
        if (items.size() > MAX_ALTERNATIVES) {
            rule.fault(
                    Code.RULE_TOO_MANY, "criteria", items.size() + " alternatives are more than " + MAX_ALTERNATIVES);
            return Criteria.NONE;
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String pointer = rule.pointer() + "/criteria/" + i;
            List<Criterion> read = alternative(rule.rule(), items.get(i), pointer);
            if (!read.isEmpty()) {
                alternatives.add(new Alternative(read));
            }
        }
        return new Criteria(alternatives);
    }

    private List<Criterion> alternative(String rule, Json json, String pointer) {
        if (!(json instanceof Json.Arr(List<Json> items)) || items.isEmpty()) {
            faults.add(Code.RULE_TYPE, rule, pointer, "an alternative is a list of at least one criterion");
            return List.of();
        }
        List<Criterion> criteria = new ArrayList<>();
        SortedSet<Facet> asked = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            Members members = Members.of(items.get(i), rule, pointer + "/" + i, faults);
            criterion(members).ifPresent(criterion -> {
                if (asked.add(criterion.facet())) {
                    criteria.add(criterion);
                } else {
                    members.fault(Code.RULE_TWICE, "facet", "the alternative asks about it already");
                }
            });
            members.done();
        }
        return criteria;
    }

    private Optional<Criterion> criterion(Members members) {
        String label = members.text("facet");
        Optional<Facet> facet = Facet.labelled(label).filter(known -> known.side() == about);
        if (facet.isEmpty()) {
            String other = Facet.labelled(label).isPresent() ? " is a facet of one's own side" : " is no facet";
            members.fault(Code.RULE_FACET, "facet", label + other);
            List.of("allowed", "forbidden", "least", "most").forEach(members::ignore);
            return Optional.empty();
        }
        return switch (facet.get().type()) {
            case FacetType.Category category -> categories(members, facet.get(), category);
            case FacetType.Quantity range -> within(members, facet.get(), range);
        };
    }

    private static Optional<Criterion> categories(Members members, Facet facet, FacetType.Category category) {
        SortedSet<String> allowed = members.codes("allowed");
        SortedSet<String> forbidden = members.codes("forbidden");
        SortedSet<String> unknown = new TreeSet<>(allowed);
        unknown.addAll(forbidden);
        unknown.removeAll(category.values());
        if (category.closed() && !unknown.isEmpty()) {
            members.fault(Code.RULE_CATEGORY, "facet", facet.label() + " has no category " + unknown.getFirst());
            return Optional.empty();
        }
        return built(members, () -> new Criterion.Categories(facet, allowed, forbidden));
    }

    private static Optional<Criterion> within(Members members, Facet facet, FacetType.Quantity range) {
        if (!members.has("least") && !members.has("most")) {
            members.fault(Code.MISSING_FIELD, "facet", "least or most is missing");
            return Optional.empty();
        }
        Optional<Long> least = end(members, "least", range, range.least());
        Optional<Long> most = end(members, "most", range, range.most());
        return least.isEmpty() || most.isEmpty()
                ? Optional.empty()
                : built(members, () -> new Criterion.Within(facet, least.get(), most.get()));
    }

    private static Optional<Long> end(Members members, String name, FacetType.Quantity range, long absent) {
        return members.has(name) ? members.number(name, range.least(), range.most()) : Optional.of(absent);
    }

    private static Optional<Criterion> built(Members members, Supplier<Criterion> criterion) {
        List<Criterion> built = new ArrayList<>();
        members.attempt(Code.RULE_CONTRADICTS, () -> built.add(criterion.get()));
        return built.stream().findFirst();
    }
}
