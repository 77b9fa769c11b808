package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How the grade of an enterprise went: rated again at every event and on given days. Beside the events stands what was
 * last read of its other inputs, which ages. Immutable; the same however the events arrive.
 */
public final class GradePath {

    private final CreditScorer scorer;
    private final double[] row;
    private final BusinessDay observed;
    private final EventSums sums;
    private final List<Rating> ratings;

    /** The grade on a day. */
    public record Rating(
            BusinessDay day,
            Decimal probability,
            @Range(min = 1, max = 10) int grade) {}

    private GradePath(CreditScorer scorer, double[] row, BusinessDay observed, EventSums sums, List<Rating> ratings) {
        this.scorer = scorer;
        this.row = row;
        this.observed = observed;
        this.sums = sums;
        this.ratings = List.copyOf(ratings);
    }

    /**
     * A path without a rating yet.
     *
     * @param row values in the model's order; those that events feed are not read
     * @param observed the day on which the row was read
     */
    public static GradePath start(CreditScorer scorer, double[] row, BusinessDay observed) {
        return new GradePath(
                scorer, row.clone(), observed, EventSums.none(scorer.model().events()), List.of());
    }

    /** The path after all of these, in their own order; {@code days} are rated even though nothing happens. */
    public static GradePath replay(GradePath start, Collection<CreditEvent> events, Collection<BusinessDay> days) {
        TreeSet<BusinessDay> waiting = new TreeSet<>(days);
        GradePath path = start;
        for (CreditEvent event : new TreeSet<>(events)) {
            while (!waiting.isEmpty() && waiting.first().isBefore(event.day())) {
                path = path.rated(waiting.removeFirst());
            }
            waiting.remove(event.day());
            path = path.after(event);
        }
        for (BusinessDay day : waiting) {
            path = path.rated(day);
        }
        return path;
    }

    /** After one more event; of several on a day the last rating stands. */
    public GradePath after(CreditEvent event) {
        return new GradePath(scorer, row, observed, sums.after(event), ratings).rated(event.day());
    }

    /** With the rating of a day added. */
    public GradePath rated(BusinessDay day) {
        double probability = probability(day);
        Rating rating = new Rating(
                day, Decimal.of(probability, 8), scorer.model().grades().grade(probability));
        List<Rating> next = new ArrayList<>(ratings);
        if (!next.isEmpty() && next.getLast().day().equals(day)) {
            next.removeLast();
        }
        next.add(rating);
        return new GradePath(scorer, row, observed, sums, next);
    }

    /** The ratings so far, by day. */
    public List<Rating> ratings() {
        return ratings;
    }

    private double probability(BusinessDay day) {
        CreditModel model = scorer.model();
        double[] now = row.clone();
        for (EventClass kind : model.events()) {
            for (int i = 0; i < now.length; i++) {
                if (model.inputs().get(i).name().equals(kind.leaf())) {
                    now[i] = sums.at(kind, day);
                }
            }
        }
        int age = StrictMath.max(0, observed.daysUntil(day));
        double fresh = EventClass.left(age, model.halfLifeDays());
        return fresh * scorer.score(now) + (1 - fresh) * model.sector().mean();
    }
}
