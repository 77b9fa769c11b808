package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How often enterprises of a grade had each grade a period later: the cohort method, counted. Of one model's version
 * only: grades of two versions are no migration. Immutable.
 *
 * @param counts from grade (rows) to grade (columns), ten by ten
 */
public record Migration(List<List<Integer>> counts) {

    /** Copies. */
    public Migration {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Counts pairs of ratings a period apart.
     *
     * @param paths one for each enterprise
     * @param starts the days on which cohorts begin
     * @param days length of the period
     */
    public static Migration of(List<List<GradePath.Rating>> paths, List<BusinessDay> starts, int days) {
        List<List<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < GradeScale.WORST; i++) {
            counts.add(new ArrayList<>(Collections.nCopies(GradeScale.WORST, 0)));
        }
        for (List<GradePath.Rating> path : paths) {
            for (BusinessDay start : starts) {
                Optional<Integer> from = grade(path, start);
                Optional<Integer> to = grade(path, start.plusDays(days));
                if (from.isPresent() && to.isPresent()) {
                    List<Integer> row = counts.get(from.get() - 1);
                    row.set(to.get() - 1, row.get(to.get() - 1) + 1);
                }
            }
        }
        return new Migration(counts);
    }

    /** Share of a grade that had the other a period later; 0 where the grade was empty. */
    public Decimal share(int from, int to) {
        int all = 0;
        for (int count : counts.get(from - 1)) {
            all += count;
        }
        return all == 0
                ? Decimal.ZERO
                : Decimal.of((double) counts.get(from - 1).get(to - 1) / all, 6);
    }

    private static Optional<Integer> grade(List<GradePath.Rating> path, BusinessDay day) {
        Optional<Integer> grade = Optional.empty();
        for (GradePath.Rating rating : path) {
            if (!day.isBefore(rating.day())) {
                grade = Optional.of(rating.grade());
            }
        }
        return grade;
    }
}
