package io.aval.engine.bench;

import io.aval.rules.appraisal.right.RightModel;
import io.aval.rules.appraisal.right.Spreads;
import io.aval.rules.appraisal.sheet.Outcome;
import java.util.Arrays;
import java.util.Random;

/**
 * The same simulation as one would write it for a single machine: {@link Random}, its normal draws, {@link Math#pow} for
 * each year's factor. Flows are level, which costs as much as flows that are not.
 *
 * @param life central years
 * @param rate central discount rate
 * @param growthSpread deviation of growth
 * @param rateSpread deviation of the discount rate
 * @param incomeSpread half the width of the triangle of income
 * @param lifeSpread half the width of the triangle of life
 */
record NaivePeer(
        double life,
        double rate,
        int draws,
        double growthSpread,
        double rateSpread,
        double incomeSpread,
        double lifeSpread) {

    /** One of the length and rate of an evaluated right. */
    static NaivePeer like(Outcome outcome, RightModel model) {
        double life = Double.parseDouble(outcome.find("life.remaining").orElseThrow());
        double rate = Double.parseDouble(outcome.find("discount.rate").orElseThrow());
        Spreads spreads = model.spreads();
        return new NaivePeer(
                life,
                rate,
                model.draws(),
                spreads.growth().real(),
                spreads.rate().real(),
                spreads.incomeBelow().real(),
                spreads.lifeBelow().real());
    }

    /** The median of the simulated values. */
    double median(long seed) {
        Random random = new Random(seed);
        double[] values = new double[draws];
        for (int i = 0; i < values.length; i++) {
            values[i] = draw(random);
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private double draw(Random random) {
        double growth = growthSpread * random.nextGaussian();
        double discount = rate + rateSpread * random.nextGaussian();
        double income = triangle(random, incomeSpread);
        double years = life * triangle(random, lifeSpread);
        double sum = 0;
        for (int year = 1; year - 1 < years; year++) {
            double part = Math.min(1, years - (year - 1));
            sum += part * income * Math.pow(1 + growth, year) / Math.pow(1 + discount, year - 0.5);
        }
        double annuity = (1 - Math.pow(1 + discount, -years)) / discount * Math.sqrt(1 + discount);
        return sum / (1 - 0.25 / years * annuity);
    }

    private static double triangle(Random random, double half) {
        double uniform = random.nextDouble();
        return uniform < 0.5
                ? 1 - half + half * Math.sqrt(2 * uniform)
                : 1 + half - half * Math.sqrt(2 * (1 - uniform));
    }
}
