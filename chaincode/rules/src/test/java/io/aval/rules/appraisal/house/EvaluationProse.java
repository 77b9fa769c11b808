package io.aval.rules.appraisal.house;

import io.aval.rules.appraisal.right.Method;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The sentences of the page about evaluations. */
final class EvaluationProse {

    static final String INTRODUCTION = """
            An evaluation is a pure function of a sheet of inputs, a version of a model and a seed. Whoever has the three
            computes the same bytes, on any machine: additions, multiplications, divisions, roots and Java's `StrictMath`
            alone, decimal text in and out, draws that are a function of seed, stream and index.

            It gives two things that are kept apart: a quality score (质量分) and an interval of values (评估值, P5 to P95).
            A score explains little of what a right is worth, so it enters no price, unless a model switches on the one link
            that is declared for it. Every input that was not taken as it stood is listed with what was done instead.
            """;

    static final String OPEN = """
            ## What is not known

            - The indicators, weights and bands of GB/T 42748-2023 are not public. The tree above has its shape
              (3 heads, 14 branches, 27 indicators and extensions); its leaves, bands and weights are a working table, to be
              replaced by a new version of the model.
            - The national IP office's royalty statistics are not in the model; `RoyaltyTable` reads them as CSV.
            - Royalties and success rates of stages are quoted at second hand, risk premiums, spreads, bands and grades are
              judgements of the house. A model is versioned, so that whoever knows better publishes the next one.
            - Draws of growth, rate, income, life and success do not depend on each other.
            """;

    static final SequencedMap<String, String> FINDINGS = findings();

    private EvaluationProse() {}

    static String formula(Method method) {
        return switch (method) {
            case RNPV -> "Σ p_reach(t)·CF_t/(1+k)^(t−½), after outlays of each stage";
            case ROYALTY_RELIEF -> "Σ Rev_t·a·ρ·(1−τ)/(1+k)^(t−½), times TAB";
            case PROFIT_SHARE ->
                "Σ P_t·κ/(1+k)^(t−½), times TAB; κ told, or C(1+m)/[C(1+m)+A(1+m′)], or PV(ΔP)/PV(P),"
                        + " or by the link";
            case EXCESS_EARNINGS -> "Σ (Rev_t·margin·(1−τ) − Σ FMV_j·return_j)/(1+k)^(t−½), times TAB";
            case WITH_AND_WITHOUT -> "PV(CF with) − PV(CF without), times TAB";
            case MARKET -> "mean of P_c·ratio_c";
            case COST -> "C·(1+i)·(1 − functional − economic); a floor";
        };
    }

    private static SequencedMap<String, String> findings() {
        SequencedMap<String, String> findings = new LinkedHashMap<>();
        findings.put("kind", "INVENTION, UTILITY_MODEL, DESIGN, TRADEMARK or SOFTWARE");
        findings.put("industry", "AUTO, MANUFACTURING or BIOMEDICINE");
        findings.put("scenario", "purpose: pledge (the usual), licence, transfer, reporting, litigation");
        findings.put("weights", "the weight set and its version");
        findings.put("generator", "name and version of the draws");
        findings.put("draws", "how many");
        findings.put("seed", "from which they follow");
        findings.put("gate.*", "passed, failed or unknown");
        findings.put("quality.score", "20 to 100, 0 after a failed gate");
        findings.put("quality.*", "of each head, branch and indicator");
        findings.put("not-valued", "instead of all that follows: why there is no value");
        findings.put("discount.rate", "k, a year");
        findings.put("discount.source", "who has told it: sheet or model");
        findings.put("life.legal", "years that law and contract leave; absent where they bound nothing");
        findings.put("life.remaining", "years that are reckoned with");
        findings.put("link", "off, or the range of the link between quality and price");
        findings.put("method", "which method carries the interval: the first that has its inputs");
        findings.put("value.*.fen", "P5, P25, P50, P75, P95 and the central value without draws, in fen");
        findings.put("method.*.fen", "central value by each method that has its inputs");
        findings.put("left-out.*", "why a method was left out");
        findings.put("option.value.fen", "what waiting with `option.investment` is worth");
        findings.put("spread", "(P50 − P5)/P50");
        findings.put("grade", "as collateral, 1 (best) to 10");
        findings.put("pledge.rate", "usual part of the value that is lent");
        findings.put("sensitivity.*.fen", "central value with one input a tenth down and up, the strongest first");
        findings.put("used.*", "every input that was used as it was used; of a series how long it is");
        return findings;
    }
}
