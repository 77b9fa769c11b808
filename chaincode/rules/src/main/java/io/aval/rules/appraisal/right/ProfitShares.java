package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.value.ProfitShare;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Where the share of profit comes from: the sheet's own, or the equivalent investment, or the margins, or the model's
 * link to the score, whichever is there first.
 *
 * @param score 0 to 100
 */
record ProfitShares(Inputs inputs, ShareLink link, double score) {

    private static final double BEST = 100;

    /** Discounting both sides of a quotient at the same rate hardly moves it; the textbook's own rate. */
    private static final double MARGIN_RATE = 0.10;

    /** The share; empty if nothing tells it. */
    OptionalDouble share() {
        if (inputs.has("share")) {
            return inputs.maybe("share");
        }
        OptionalDouble reckoned = byInvestment();
        reckoned = reckoned.isPresent() ? reckoned : byMargin();
        if (reckoned.isPresent() || !link.on()) {
            return reckoned;
        }
        double linked = ProfitShare.byScore(link.low().real(), link.high().real(), score / BEST);
        return OptionalDouble.of(inputs.instead("share", linked, "by the link to the quality score"));
    }

    private OptionalDouble byInvestment() {
        if (!inputs.has("invested.technology") || !inputs.has("invested.partner")) {
            return OptionalDouble.empty();
        }
        double technology = inputs.number("invested.technology");
        double partner = inputs.number("invested.partner");
        double technologyReturn = inputs.number("invested.technology-return");
        double partnerReturn = inputs.number("invested.partner-return");
        return technology + partner > 0
                ? OptionalDouble.of(ProfitShare.byInvestment(technology, technologyReturn, partner, partnerReturn))
                : OptionalDouble.empty();
    }

    private OptionalDouble byMargin() {
        if (!inputs.has("extra-profit.1")) {
            return OptionalDouble.empty();
        }
        double[] extra = inputs.series("extra-profit");
        double[] profits = inputs.series("profit");
        int years = extra.length < profits.length ? extra.length : profits.length;
        double[] whole = Arrays.copyOf(profits, years);
        double sum = 0;
        for (double profit : whole) {
            sum += profit > 0 ? profit : Double.NEGATIVE_INFINITY;
        }
        return sum > 0
                ? OptionalDouble.of(ProfitShare.byMargin(Arrays.copyOf(extra, years), whole, MARGIN_RATE))
                : OptionalDouble.empty();
    }
}
