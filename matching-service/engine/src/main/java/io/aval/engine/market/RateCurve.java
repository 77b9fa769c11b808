package io.aval.engine.market;

import java.util.ArrayList;
import java.util.List;

/**
 * A product's rate for each grade.
 *
 * @param ppmByGrade ten rates in parts per million a year, for grades 1 to 10, never falling with a worse grade
 */
public record RateCurve(List<Integer> ppmByGrade) {
    /** Checks and copies the table. */
    public RateCurve {
        ppmByGrade = List.copyOf(ppmByGrade);
        Bounds.within("number of rates", ppmByGrade.size(), Bounds.WORST_GRADE, Bounds.WORST_GRADE);
        int before = 0;
        for (int rate : ppmByGrade) {
            Bounds.within("rate in ppm, not below the better grade's,", rate, before, Bounds.MAX_RATE_PPM);
            before = rate;
        }
    }

    /**
     * {@return a curve that starts at a base and rises by a premium with each grade}
     *
     * @param basePpm rate of grade 1
     * @param premiumPpm what each following grade adds, 0 or more
     */
    public static RateCurve linear(int basePpm, int premiumPpm) {
        List<Integer> rates = new ArrayList<>();
        for (int step = 0; step < Bounds.WORST_GRADE; step++) {
            rates.add(Math.addExact(basePpm, Math.multiplyExact(step, premiumPpm)));
        }
        return new RateCurve(rates);
    }

    /** {@return the rate for a grade from 1 to 10, in parts per million a year} */
    public int ppm(int grade) {
        return ppmByGrade.get(grade - 1);
    }
}
