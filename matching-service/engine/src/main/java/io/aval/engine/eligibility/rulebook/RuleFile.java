package io.aval.engine.eligibility.rulebook;

import io.aval.engine.eligibility.rulebook.RuleSet.Rule;
import io.aval.engine.market.Bounds;
import io.aval.engine.market.CapNode;
import io.aval.engine.market.Caps;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of rules: {@code {"form": "aval-rules-1", "products": [...], "demands": [...], "caps": [...]}}, the last three as
 * far as there are any.
 *
 * <p>A rule is {@code {"id", "disclosure", "criteria"}}; criteria are alternatives, each a list of conditions on different
 * facets, {@code {"facet", "allowed", "forbidden"}} or {@code {"facet", "least", "most"}}. A cap is {@code {"id", "side",
 * "limitFen", "parent"?, selectors…}}.
 *
 * @param rules the rules, if the file has no fault
 * @param faults every fault, at most {@value Faults#MOST}
 */
public record RuleFile(Optional<RuleSet> rules, List<RuleFault> faults) {
    /** Name of the form. */
    public static final String FORM = "aval-rules-1";

    private static final int MAX_CHARACTERS = 64 << 20;

    /** Copies the faults. */
    public RuleFile {
        faults = List.copyOf(faults);
    }

    /** Reads and checks a file's text; never throws for what the text says. */
    public static RuleFile read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            return broken(Code.RULE_TOO_MANY, 1, "the file has more than " + MAX_CHARACTERS + " characters");
        }
        Json json;
        try {
            json = JsonReader.read(text);
        } catch (RefusedException e) {
            String what = e.refusal().details().getOrDefault("at", "not JSON");
            String digits = what.substring(what.lastIndexOf(' ') + 1);
            return broken(Code.MALFORMED, Place.lineAt(text, Integer.parseInt(digits)), what);
        }
        Faults faults = new Faults(Place.of(text));
        RuleSet rules = new Reading(faults).rules(json);
        List<RuleFault> found = faults.found();
        return new RuleFile(found.isEmpty() ? Optional.of(rules) : Optional.empty(), found);
    }

    private static RuleFile broken(Code code, int line, String sentence) {
        return new RuleFile(Optional.empty(), List.of(new RuleFault(code, "", line, "", sentence)));
    }

    private record Reading(Faults faults) {

        RuleSet rules(Json json) {
            Members file = Members.of(json, "", "", faults);
            if (!file.text("form").equals(FORM)) {
                file.fault(Code.BAD_FORMAT, "form", "the form is not " + FORM);
            }
            TreeMap<String, Rule> products = rules(file, "products", Facet.Side.DEMAND, Bounds.MAX_PRODUCTS);
            TreeMap<String, Rule> demands = rules(file, "demands", Facet.Side.PRODUCT, Bounds.MAX_DEMANDS);
            Caps caps = caps(file);
            file.done();
            return new RuleSet(products, demands, caps);
        }

        private TreeMap<String, Rule> rules(Members file, String name, Facet.Side about, int most) {
            TreeMap<String, Rule> rules = new TreeMap<>();
            for (Members rule : file.objects(name, most, "id")) {
                String told = rule.text("disclosure");
                Optional<Disclosure> disclosure = Arrays.stream(Disclosure.values())
                        .filter(one -> one.name().equals(told))
                        .findFirst();
                if (disclosure.isEmpty()) {
                    rule.fault(Code.RULE_CATEGORY, "disclosure", "disclosure is FACET, GROUP or NOTHING");
                }
                Criteria criteria = new CriteriaReading(faults, about).criteria(rule);
                Rule read = new Rule(
                        criteria, disclosure.orElse(Disclosure.NOTHING), faults.line(rule.pointer()), rule.pointer());
                if (rules.put(rule.rule(), read) != null) {
                    rule.fault(Code.RULE_TWICE, "id", "there is a rule for it already");
                }
                rule.done();
            }
            return rules;
        }

        private Caps caps(Members file) {
            List<CapNode> nodes = new ArrayList<>();
            for (Members cap : file.objects("caps", Bounds.MAX_CAPS, "id")) {
                Facet.Side side = cap.text("side").equals("DEMAND") ? Facet.Side.DEMAND : Facet.Side.PRODUCT;
                if (!cap.text("side").equals(side.name())) {
                    cap.fault(Code.RULE_CATEGORY, "side", "side is PRODUCT or DEMAND");
                }
                Optional<String> parent = cap.has("parent") ? Optional.of(cap.text("parent")) : Optional.empty();
                long limit = cap.number("limitFen", 0, Bounds.MAX_CAP_FEN).orElse(0L);
                cap.attempt(
                        Code.RULE_CAP, () -> nodes.add(new CapNode(cap.rule(), parent, side, limit, selectors(cap))));
                cap.done();
            }
            try {
                return new Caps(nodes);
            } catch (IllegalArgumentException e) {
                file.fault(Code.RULE_CAP, "caps", String.valueOf(e.getMessage()));
                return Caps.NONE;
            }
        }

        private static CapNode.Selectors selectors(Members cap) {
            return new CapNode.Selectors(
                    cap.codes("financiers"),
                    cap.codes("products"),
                    cap.codes("industries"),
                    cap.codes("regions"),
                    cap.codes("enterprises"),
                    cap.codes("demands"));
        }
    }
}
