package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.quality.Gate;
import io.aval.rules.appraisal.sheet.LeafRule;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The inputs about which every model of rights has a rule: without, an evaluation could fail instead of saying why. */
final class Vocabulary {

    /** Read only where the sheet has them. */
    private static final List<String> TOLD = List.of(
            "revenue.*",
            "profit.*",
            "extra-profit.*",
            "cash-with.*",
            "cash-without.*",
            "comparable-price.*",
            "comparable-ratio.*",
            "contribution",
            "royalty",
            "share",
            "margin",
            "discount.rate",
            "extension.months",
            "invested.technology",
            "invested.partner",
            "asset.fixed",
            "asset.working",
            "asset.workforce",
            "cost.reproduction",
            "option.investment",
            "option.volatility",
            "option.years");

    /** Read in any case, so something must stand in for them. */
    private static final List<String> ALWAYS = List.of(
            "tax",
            "life.economic",
            "invested.technology-return",
            "invested.partner-return",
            "asset.fixed-return",
            "asset.working-return",
            "asset.workforce-return",
            "cost.return",
            "obsolescence.functional",
            "obsolescence.economic");

    private Vocabulary() {}

    /**
     * Refuses a model that lacks a rule, or what stands in for an input that is always read.
     *
     * @throws IllegalArgumentException naming the input
     */
    static void requireRuled(List<LeafRule> leaves, List<Gate> gates, List<StageRow> stages) {
        SortedMap<String, LeafRule> rules = new TreeMap<>();
        leaves.forEach(rule -> rules.put(rule.name(), rule));
        TOLD.forEach(name -> require(rules.containsKey(name), name));
        gates.forEach(gate -> require(rules.containsKey(gate.name()), gate.name()));
        stages.forEach(stage -> require(rules.containsKey("outlay." + stage.name()), "outlay." + stage.name()));
        for (String name : ALWAYS) {
            LeafRule rule = rules.get(name);
            require(rule != null && rule.fallback() != null, name);
        }
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new IllegalArgumentException("no rule about " + name);
        }
    }
}
