package io.aval.rules.appraisal.right;

import java.util.List;

/** A way of valuing, and the inputs without which it cannot be used. */
public enum Method {
    /** Risk-adjusted net present value of what is still developed. */
    RNPV("rnpv", List.of("revenue.1", "margin", "contribution")),
    /** Relief from royalty (许可费节省法). */
    ROYALTY_RELIEF("royalty-relief", List.of("revenue.1", "contribution")),
    /** A share of profit (利润分成法). */
    PROFIT_SHARE("profit-share", List.of("profit.1")),
    /** Multi-period excess earnings (多期超额收益法). */
    EXCESS_EARNINGS("excess-earnings", List.of("revenue.1", "margin", "asset.fixed", "asset.working")),
    /** With and without (有无对比法). */
    WITH_AND_WITHOUT("with-and-without", List.of("cash-with.1", "cash-without.1")),
    /** Comparable sales (市场法). */
    MARKET("market", List.of("comparable-price.1", "comparable-ratio.1")),
    /** Cost of making it again (成本法). */
    COST("cost", List.of("cost.reproduction"));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the checker cannot see in the type
    private final List<String> needs;

    Method(String word, List<String> needs) {
        this.word = word;
        this.needs = needs;
    }

    /** As findings write it. */
    public String word() {
        return word;
    }

    /** Names of the inputs that it cannot do without. */
    public List<String> needs() {
        return needs;
    }
}
