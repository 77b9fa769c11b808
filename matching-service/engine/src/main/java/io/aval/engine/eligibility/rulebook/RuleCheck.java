package io.aval.engine.eligibility.rulebook;

import io.aval.engine.eligibility.rulebook.RuleSet.Rule;
import io.aval.engine.market.Criteria.Alternative;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks rules against the market that they are for: whether their owners exist, and whether a rule can be met at all. */
public final class RuleCheck {
    private final List<RuleFault> faults = new ArrayList<>();

    private RuleCheck() {}

    /** {@return all faults: an unknown owner, or an alternative that contradicts the product's own fields} */
    public static List<RuleFault> check(RuleSet rules, Market market) {
        RuleCheck check = new RuleCheck();
        TreeMap<String, Product> products = new TreeMap<>();
        market.products().forEach(product -> products.put(product.id(), product));
        rules.products().forEach((id, rule) -> {
            Product product = products.get(id);
            if (product == null) {
                check.fault(Code.RULE_OWNER, id, rule, rule.pointer(), "the market has no product " + id);
            } else {
                check.alternatives(product, rule);
            }
        });
        Set<String> demands = new TreeSet<>();
        market.demands().stream().map(Demand::id).forEach(demands::add);
        rules.demands().forEach((id, rule) -> {
            if (!demands.contains(id)) {
                check.fault(Code.RULE_OWNER, id, rule, rule.pointer(), "the market has no demand " + id);
            }
        });
        return List.copyOf(check.faults);
    }

    private void alternatives(Product product, Rule rule) {
        List<Alternative> alternatives = rule.criteria().alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            for (Criterion criterion : alternatives.get(i).criteria()) {
                if (!possible(product, criterion)) {
                    Code code = criterion.facet() == Facet.GRADE ? Code.RULE_NO_GRADE : Code.RULE_CONTRADICTS;
                    String sentence =
                            "what it asks of " + criterion.facet().label() + " the product's own fields exclude";
                    fault(code, product.id(), rule, rule.pointer() + "/criteria/" + i, sentence);
                }
            }
        }
    }

    private static boolean possible(Product product, Criterion criterion) {
        return switch (criterion) {
            case Criterion.Within range ->
                switch (range.facet()) {
                    case GRADE -> range.least() <= product.worstGrade();
                    case TENOR -> range.least() <= product.maxTenorDays();
                    case AMOUNT -> range.most() >= product.minTicketFen();
                    case MAX_RATE -> range.most() >= product.rates().leastPpm(1);
                    default -> true;
                };
            case Criterion.Categories some ->
                switch (some.facet()) {
                    case KIND -> admits(some, product.kind().name());
                    case INDUSTRY -> product.industries().stream().anyMatch(code -> admits(some, code));
                    case REGION -> product.regions().stream().anyMatch(code -> admits(some, code));
                    default -> true;
                };
        };
    }

    private static boolean admits(Criterion.Categories some, String code) {
        return some.admits(new Facets.Code(code));
    }

    private void fault(Code code, String id, Rule rule, String pointer, String sentence) {
        faults.add(new RuleFault(code, id, rule.line(), pointer, sentence));
    }
}
