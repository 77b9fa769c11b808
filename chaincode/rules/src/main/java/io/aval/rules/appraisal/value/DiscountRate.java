package io.aval.rules.appraisal.value;

import java.util.List;

/**
 * How a discount rate is built up: {@code k = rf + β·ERP + size + industry + legal + market + capital + management}.
 *
 * <p>Source: the capital asset pricing model (W. Sharpe, Journal of Finance 19, 1964) with the risk premiums of Chinese
 * patent appraisal (专利资产评估指导意见, 中评协〔2017〕49号: 技术、市场、资金、管理风险). The risk that a stage of
 * development fails belongs into {@link StagedDevelopment}'s probabilities, not in here.
 */
public record DiscountRate(
        double riskFree,
        double beta,
        double equityPremium,
        double size,
        double industry,
        double legal,
        double market,
        double capital,
        double management) {

    /** A part of a business and what it earns a year. */
    public record Earning(double value, double annualReturn) {}

    /** The sum. */
    public double total() {
        return riskFree + beta * equityPremium + size + industry + legal + market + capital + management;
    }

    /**
     * The weighted average of what assets earn (WARA) or capital costs (WACC).
     *
     * @throws IllegalArgumentException if they are worth nothing
     */
    public static double average(List<Earning> parts) {
        double values = 0;
        double returns = 0;
        for (Earning part : parts) {
            values += part.value();
            returns += part.value() * part.annualReturn();
        }
        if (!(values > 0)) {
            throw new IllegalArgumentException("worth nothing");
        }
        return returns / values;
    }

    /** {@code WACC = (E·ke + D·kd·(1−τ)) / (E + D)}. */
    public static double ofCapital(Earning equity, Earning debt, double tax) {
        return average(List.of(equity, new Earning(debt.value(), debt.annualReturn() * (1 - tax))));
    }

    /** Whether assets earn what capital costs, within a tolerance, and the right more than the average of all. */
    public static boolean consistent(double assets, double capital, double right, double tolerance) {
        double apart = assets > capital ? assets - capital : capital - assets;
        return apart <= tolerance && right >= capital;
    }
}
