package io.aval.rules.appraisal.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes that would lift the grade, found by trying and not by approximation: everywhere between two
 * places where the score bends or jumps it is monotone, so the places and one crossing are all there is to try.
 *
 * <p>Alone: for each input that can be changed the change nearest on its scale (the standard normal one of its rank, a
 * step, or a word). Together, where no single change suffices: the fewest inputs, of an additive model only. Every
 * result has been scored again. Not thread-safe.
 */
final class Lift {

    private static final int HALVINGS = 200;
    private static final double UNIT = 1e-12;

    private final CreditScorer scorer;
    private final double[] row;
    private final double enough;

    /**
     * A change.
     *
     * @param to the new number or the index of the new word
     * @param distance on the input's scale
     */
    record Change(int input, double to, double distance) {}

    /**
     * @param enough probability of default below which the grade is lifted
     */
    Lift(CreditScorer scorer, double[] row, double enough) {
        this.scorer = scorer;
        this.row = row.clone();
        this.enough = enough;
    }

    /** For each input that suffices alone, its smallest change; the smallest first. */
    List<Change> alone() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (changeable(i)) {
                smallest(i).ifPresent(changes::add);
            }
        }
        changes.sort(Comparator.comparingDouble(Change::distance).thenComparingInt(Change::input));
        return changes;
    }

    /** The fewest changes that suffice together, each to its best but the last; empty if all together do not. */
    List<Change> together() {
        if (scorer.model().boosted()) {
            return List.of();
        }
        List<Change> best = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (changeable(i)) {
                best(i).ifPresent(best::add);
            }
        }
        best.sort(
                Comparator.comparingDouble((Change change) -> odds(change.input(), change.to()) - odds(change.input()))
                        .thenComparingInt(Change::input));
        List<Change> taken = new ArrayList<>();
        Lift after = this;
        for (Change change : best) {
            Optional<Change> last = after.smallest(change.input());
            if (last.isPresent()) {
                taken.add(last.get());
                return taken;
            }
            taken.add(change);
            after = after.with(change);
        }
        return List.of();
    }

    private Lift with(Change change) {
        Lift after = new Lift(scorer, row, enough);
        after.row[change.input()] = change.to();
        return after;
    }

    /** What is missing is no change of the enterprise. */
    private boolean changeable(int input) {
        return scorer.model().inputs().get(input).changeable()
                && !Double.isNaN(scorer.additive().scale(input, row[input]));
    }

    private Optional<Change> best(int input) {
        double[] places = places(input);
        @Nullable Change best = null;
        for (double place : places) {
            boolean better = odds(input, place) < (best == null ? odds(input) : odds(input, best.to()));
            if (better) {
                best = change(input, place);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Change> smallest(int input) {
        double[] places = places(input);
        @Nullable Change nearest = null;
        for (int i = 0; i < places.length; i++) {
            if (!suffices(input, places[i])) {
                continue;
            }
            double to = places[i];
            boolean curve = scorer.model().inputs().get(input).shape() == CreditInput.Shape.CURVE;
            if (curve && !scorer.model().boosted()) {
                to = crossing(input, to, i, places);
            }
            Change change = change(input, to);
            if (nearest == null || change.distance() < nearest.distance()) {
                nearest = change;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** From a sufficient knot towards where the enterprise stands, as far as it still suffices. */
    private double crossing(int input, double good, int place, double[] places) {
        double here = row[input];
        double bad = good > here
                ? place == 0 ? here : StrictMath.max(here, places[place - 1])
                : place == places.length - 1 ? here : StrictMath.min(here, places[place + 1]);
        for (int i = 0; i < HALVINGS && !suffices(input, bad); i++) {
            double middle = bad + (good - bad) / 2;
            if (middle == good || middle == bad) {
                break;
            }
            if (suffices(input, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return rounded(input, good, good > here);
    }

    /** A number of few digits, away from where the enterprise stands, if it still suffices. */
    private double rounded(int input, double exact, boolean up) {
        double unit = 1e-6;
        double steps = exact / unit;
        double round = (up ? StrictMath.ceil(steps) : StrictMath.floor(steps)) * unit;
        return suffices(input, round) ? round : exact;
    }

    private double[] places(int input) {
        CreditInput described = scorer.model().inputs().get(input);
        double[] knots = scorer.additive().knots(input);
        TreeSet<Double> places = new TreeSet<>();
        if (described.shape() == CreditInput.Shape.WORDS) {
            for (int word = 0; word < described.words().size(); word++) {
                places.add((double) word);
            }
        } else if (scorer.model().boosted()) {
            scorer.model().trees().stream()
                    .flatMap(tree -> tree.splits().stream())
                    .filter(split -> split.input() == input)
                    .forEach(split -> around(split.at().real(), places));
        } else if (described.shape() == CreditInput.Shape.STEPS) {
            for (double edge : knots) {
                around(edge, places);
            }
        } else {
            for (double knot : knots) {
                places.add(knot);
            }
        }
        double[] ascending = new double[places.size()];
        int i = 0;
        for (double place : places) {
            ascending[i++] = place;
        }
        return ascending;
    }

    /** The last number below a jump and the first above it that can be written. */
    private static void around(double edge, SortedSet<Double> places) {
        places.add(edge);
        places.add(edge + StrictMath.max(UNIT, 2 * StrictMath.ulp(edge)));
    }

    private Change change(int input, double to) {
        CreditInput described = scorer.model().inputs().get(input);
        double[] knots = scorer.additive().knots(input);
        double distance = switch (described.shape()) {
            case CURVE ->
                StrictMath.abs(
                        scorer.additive().scale(input, to) - scorer.additive().scale(input, row[input]));
            case STEPS -> StrictMath.abs(steps(knots, to) - steps(knots, row[input]));
            case WORDS -> to == row[input] ? 0 : 1;
        };
        return new Change(input, to, distance);
    }

    private static int steps(double[] edges, double value) {
        int below = 0;
        while (below < edges.length && edges[below] < value) {
            below++;
        }
        return below;
    }

    private boolean suffices(int input, double value) {
        double before = row[input];
        row[input] = value;
        double probability = scorer.score(row);
        row[input] = before;
        return probability < enough;
    }

    private double odds(int input) {
        return odds(input, row[input]);
    }

    private double odds(int input, double value) {
        return scorer.additive().odds(input, value);
    }
}
