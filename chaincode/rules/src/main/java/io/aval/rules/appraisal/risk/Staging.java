package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.canonical.Range;

/**
 * When the credit risk of a loan counts as significantly increased, or the loan as in default (IFRS 9, 5.5.3, B5.5.19 and
 * B5.5.37).
 *
 * @param grades grades lost since the start that are significant
 * @param pdRatio growth of the PD since the start that is significant
 * @param daysLate days past due that are significant
 * @param daysDefault days past due that are default
 */
public record Staging(
        @Range(min = 1, max = 10) int grades,
        Decimal pdRatio,
        @Range(min = 1, max = 3660) int daysLate,
        @Range(min = 1, max = 3660) int daysDefault) {

    /** Three grades, two and a half times the PD, 30 days; default from 90 days. */
    public static final Staging STANDARD = new Staging(3, new Decimal("2.5"), 30, 90);

    /** The stages. */
    public enum Stage {
        /** Loss expected of twelve months. */
        PERFORMING,
        /** Loss expected of the whole life. */
        INCREASED,
        /** In default: loss of the whole life, interest on the net amount. */
        IMPAIRED
    }

    /**
     * The stage of a loan.
     *
     * @param gradeThen grade at its start, 1 best
     * @param pdThen PD at its start
     * @param pastDue days past due
     */
    public Stage stage(int gradeThen, int gradeNow, double pdThen, double pdNow, int pastDue) {
        if (pastDue >= daysDefault) {
            return Stage.IMPAIRED;
        }
        boolean grown = Bounds.part(pdNow) > 0 && pdNow >= pdRatio.real() * Bounds.part(pdThen);
        boolean increased = gradeNow - gradeThen >= grades || grown || pastDue >= daysLate;
        return increased ? Stage.INCREASED : Stage.PERFORMING;
    }

    /**
     * Loss expected of a loan in a stage: of the first year, or of the whole life with every year discounted from its end.
     *
     * @param marginal probability of default in each year, from the first on; they add up to 1 at most
     * @param exposures exposure in each of these years
     * @param rate effective yearly rate
     */
    public static double expectedLoss(Stage stage, double[] marginal, double[] exposures, double lgd, double rate) {
        if (marginal.length == 0 || marginal.length != exposures.length) {
            throw new IllegalArgumentException("range");
        }
        if (stage == Stage.IMPAIRED) {
            return Bounds.part(lgd) * Bounds.amount(exposures[0]);
        }
        int years = stage == Stage.PERFORMING ? 1 : marginal.length;
        double factor = 1;
        double sum = 0;
        double survived = 1;
        for (int year = 0; year < years; year++) {
            factor = factor / (1 + Bounds.amount(rate));
            survived -= Bounds.part(marginal[year]);
            sum += marginal[year] * Bounds.part(lgd) * Bounds.amount(exposures[year]) * factor;
        }
        Bounds.within(survived, -1e-9, 1);
        return sum;
    }
}
