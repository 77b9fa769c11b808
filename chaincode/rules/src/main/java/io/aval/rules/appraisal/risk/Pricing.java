package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.sheet.Decimal;

/**
 * What a lender adds up to a rate; every figure is yearly and a part of the loan.
 *
 * @param funds cost of funds
 * @param operation cost of operation
 * @param hurdle return that capital must earn
 * @param capitalRatio capital for risk-weighted assets
 * @param subsidy part of the rate that a public body pays for the borrower (贴息)
 * @param ceiling highest rate that policy allows the borrower to be asked
 */
public record Pricing(
        Decimal funds, Decimal operation, Decimal hurdle, Decimal capitalRatio, Decimal subsidy, Decimal ceiling) {

    /**
     * A rate in its lines, none of which is hidden in another.
     *
     * @param funds cost of funds
     * @param operation cost of operation
     * @param expectedLoss PD · LGD before anybody shares it
     * @param capital hurdle on the capital
     * @param survival what those who pay bear for those who do not: the sum before, over 1 − PD
     * @param fund what a risk-sharing fund bears of the expected loss; not positive
     * @param full what the lender needs, all lines before
     * @param subsidy what a public body pays; not positive
     * @param borrower what the borrower pays
     * @param missing what the ceiling cuts off: the lender misses so much; not negative
     */
    public record Rate(
            double funds,
            double operation,
            double expectedLoss,
            double capital,
            double survival,
            double fund,
            double full,
            double subsidy,
            double borrower,
            double missing) {}

    /**
     * The rate that earns the hurdle.
     *
     * @param pd probability of default, 0 up to but not 1
     * @param riskWeight risk-weighted assets for the loan
     * @param fundShare part of a loss that a risk-sharing fund bears
     */
    public Rate rate(double pd, double lgd, double riskWeight, double fundShare) {
        double loss = Bounds.within(pd, 0, 0.999999) * Bounds.part(lgd);
        double capital = hurdle.real() * Bounds.amount(riskWeight) * capitalRatio.real();
        double sum = funds.real() + operation.real() + loss + capital;
        double needed = sum / (1 - pd);
        double fund = -Bounds.part(fundShare) * loss / (1 - pd);
        double full = needed + fund;
        double helped = Math.min(subsidy.real(), full);
        double asked = full - helped;
        double borrower = Math.min(asked, ceiling.real());
        return new Rate(
                funds.real(),
                operation.real(),
                loss,
                capital,
                needed - sum,
                fund,
                full,
                -helped,
                borrower,
                asked - borrower);
    }

    /** Return on risk-adjusted capital: (income − cost − expected loss + benefit of capital) / capital. */
    public static double raroc(double income, double cost, double expectedLoss, double benefit, double capital) {
        return (income - cost - expectedLoss + benefit) / Bounds.within(capital, Double.MIN_NORMAL, Double.MAX_VALUE);
    }
}
