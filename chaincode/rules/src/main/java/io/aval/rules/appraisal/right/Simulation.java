package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.number.Draws;
import io.aval.rules.appraisal.number.Quantiles;
import java.util.Arrays;

/**
 * The interval of a value by simulation: growth, discount rate, income, life and success are drawn together, and each
 * draw has its mirror image (antithetic pairs). A function of its arguments; not thread-safe, each call has its own.
 */
final class Simulation {

    private static final double LEAST_RATE = 0.001;
    private static final double LEAST_GROWTH = -0.5;
    private static final int GROWTH = 0;
    private static final int RATE = 1;
    private static final int INCOME = 2;
    private static final int LIFE = 3;
    private static final int SUCCESS = 4;

    private final Projection projection;
    private final Outlook outlook;
    private final Draws growths;
    private final Draws rates;
    private final Draws incomes;
    private final Draws lives;
    private final Draws successes;
    private final double growth;
    private final double rate;
    private final double below;
    private final double above;
    private final double lifeBelow;
    private final double lifeAbove;
    private final double success;

    Simulation(Projection projection, Outlook outlook, Spreads spreads, long seed) {
        this.projection = projection;
        this.outlook = outlook;
        this.growths = new Draws(seed, GROWTH);
        this.rates = new Draws(seed, RATE);
        this.incomes = new Draws(seed, INCOME);
        this.lives = new Draws(seed, LIFE);
        this.successes = new Draws(seed, SUCCESS);
        this.growth = spreads.growth().real();
        this.rate = spreads.rate().real();
        boolean priced = projection.priced();
        this.below = 1 - (priced ? spreads.price() : spreads.incomeBelow()).real();
        this.above = 1 + (priced ? spreads.price() : spreads.incomeAbove()).real();
        this.lifeBelow = 1 - spreads.lifeBelow().real();
        this.lifeAbove = 1 + spreads.lifeAbove().real();
        this.success = projection.method() == Method.RNPV ? spreads.success().real() : 0;
    }

    /**
     * The values in ascending order.
     *
     * @param draws even
     */
    double[] run(int draws) {
        double[] values = new double[draws];
        for (int pair = 0; pair < draws / 2; pair++) {
            double grows = growth * growths.normal(pair);
            double discounts = rate * rates.normal(pair);
            double income = incomes.uniform(pair);
            double life = lives.uniform(pair);
            double succeeds = success > 0 ? successes.uniform(pair) : 0.5;
            values[2 * pair] = value(grows, discounts, income, life, succeeds);
            values[2 * pair + 1] = value(-grows, -discounts, 1 - income, 1 - life, 1 - succeeds);
        }
        Arrays.sort(values);
        return values;
    }

    /** The quantile of sorted values. */
    static double quantile(double[] sorted, double probability) {
        return Quantiles.of(sorted, probability);
    }

    private double value(double grows, double discounts, double income, double life, double succeeds) {
        double scale = Draws.triangular(income, below, 1, above);
        double reached = success > 0 ? Draws.triangular(succeeds, 1 - success, 1, 1 + success) : 1;
        double lasts = Draws.triangular(life, lifeBelow, 1, lifeAbove);
        double discounted = outlook.rate() + discounts;
        return projection.value(
                scale * reached,
                grows > LEAST_GROWTH ? grows : LEAST_GROWTH,
                discounted > LEAST_RATE ? discounted : LEAST_RATE,
                outlook.life(lasts));
    }
}
