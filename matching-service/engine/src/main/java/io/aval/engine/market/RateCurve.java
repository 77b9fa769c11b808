package io.aval.engine.market;

import java.util.ArrayList;
import java.util.List;

/**
 * A product's rate for each grade and tenor: what the grade costs, and what a longer tenor adds to it.
 *
 * @param ppmByGrade ten rates in parts per million a year, for grades 1 to 10, never falling with a worse grade
 * @param tenors what longer tenors add, rising in days and never falling in price; empty if every tenor costs the same
 */
public record RateCurve(List<Integer> ppmByGrade, List<TenorStep> tenors) {
    /** Most tenor steps of a curve. */
    public static final int MAX_TENORS = 12;

    /**
     * What tenors up to a length add.
     *
     * @param upToDays longest tenor of the step, 1 to 3,660 days
     * @param addedPpm added to the grade's rate, parts per million a year
     */
    public record TenorStep(int upToDays, int addedPpm) {
        /** Checks both numbers. */
        public TenorStep {
            Bounds.within("longest tenor of a step in days", upToDays, 1, Bounds.MAX_TENOR_DAYS);
            Bounds.within("added rate in ppm", addedPpm, 0, Bounds.MAX_RATE_PPM);
        }
    }

    /** Checks and copies the tables. */
    public RateCurve {
        ppmByGrade = List.copyOf(ppmByGrade);
        tenors = List.copyOf(tenors);
        Bounds.within("number of rates", ppmByGrade.size(), Bounds.WORST_GRADE, Bounds.WORST_GRADE);
        int before = 0;
        for (int rate : ppmByGrade) {
            Bounds.within("rate in ppm, not below the better grade's,", rate, before, Bounds.MAX_RATE_PPM);
            before = rate;
        }
        requireSteps(tenors, Bounds.MAX_RATE_PPM - before);
    }

    /** A curve under which every tenor costs the same. */
    public RateCurve(List<Integer> ppmByGrade) {
        this(ppmByGrade, List.of());
    }

    private static void requireSteps(List<TenorStep> tenors, int mostPpm) {
        Bounds.within("number of tenor steps", tenors.size(), 0, MAX_TENORS);
        int days = 0;
        int added = 0;
        for (TenorStep step : tenors) {
            Bounds.within("tenor in days, above the step's before,", step.upToDays(), days + 1, Bounds.MAX_TENOR_DAYS);
            Bounds.within("added rate in ppm, not below the step's before,", step.addedPpm(), added, mostPpm);
            days = step.upToDays();
            added = step.addedPpm();
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

    /** {@return these rates by grade with other tenor steps} */
    public RateCurve with(List<TenorStep> steps) {
        return new RateCurve(ppmByGrade, steps);
    }

    /** {@return whether every tenor costs the same} */
    public boolean flat() {
        return tenors.isEmpty();
    }

    /**
     * {@return the rate in parts per million a year}
     *
     * @param grade 1 to 10
     * @param tenorDays 1 or more; beyond the last step, which no eligible pair is, it adds what the last step does
     */
    public int ppm(int grade, int tenorDays) {
        return ppmByGrade.get(grade - 1) + addedPpm(tenorDays);
    }

    /** {@return the lowest rate of a grade over all tenors, in parts per million a year} */
    public int leastPpm(int grade) {
        return ppm(grade, 1);
    }

    private int addedPpm(int tenorDays) {
        int added = 0;
        for (TenorStep step : tenors) {
            added = step.addedPpm();
            if (tenorDays <= step.upToDays()) {
                break;
            }
        }
        return added;
    }
}
