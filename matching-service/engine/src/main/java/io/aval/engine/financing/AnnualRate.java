package io.aval.engine.financing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * The yearly rate at which payments received and paid weigh the same: each discounted by {@code (1 + r)^(days/365)}, the
 * equation of the annual percentage rate of charge (Directive 2008/48/EC, annex I).
 *
 * <p>Found by halving a bracket of daily rates, in decimal arithmetic of {@value #DIGITS} digits: the same on every
 * machine.
 */
final class AnnualRate {

    private static final int DIGITS = 24;
    private static final MathContext EXACT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(12);
    private static final long LOWEST = -2_000_000_000L;
    private static final long HIGHEST = 20_000_000_000L;

    private AnnualRate() {}

    /**
     * The rate in millionths.
     *
     * @param flows money first comes in, then goes out; rates below −51 % or above 100,000 % a year count as these
     */
    static long ppm(List<CashFlow> flows) {
        long low = LOWEST;
        long high = HIGHEST;
        while (high - low > 1) {
            long middle = Math.floorDiv(low + high, 2);
            if (value(flows, middle).signum() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        BigDecimal year = daily(high).pow((int) Proportion.YEAR, EXACT);
        return year.subtract(BigDecimal.ONE)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** What all payments are worth together; it grows with the rate, for what goes out comes later. */
    private static BigDecimal value(List<CashFlow> flows, long steps) {
        BigDecimal factor = BigDecimal.ONE.divide(daily(steps), EXACT);
        BigDecimal sum = BigDecimal.ZERO;
        for (CashFlow flow : flows) {
            sum = sum.add(factor.pow(flow.day(), EXACT).multiply(BigDecimal.valueOf(flow.fen())), EXACT);
        }
        return sum;
    }

    private static BigDecimal daily(long steps) {
        return BigDecimal.ONE.add(STEP.multiply(BigDecimal.valueOf(steps)));
    }
}
