package io.aval.rules.verification;

import io.aval.rules.verification.Change.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the least further evidence that changes a verdict, exactly: at most {@value #MOST_EACH} pieces in a dimension.
 *
 * <p>Cost (number of pieces, then sum of levels) adds up over dimensions and gates do not touch the score, so each gate is
 * mended for itself, and the soft dimensions are joined one by one, keeping of all that costs the same only what moves the
 * score most. The first of equals in the table's order wins.
 */
final class LeastChange {

    /** Most further pieces that are tried in one dimension. */
    static final int MOST_EACH = 3;

    private static final List<List<Level>> OPTIONS = options();

    /** Pieces, and how far they move the score. */
    private record Step(List<Piece> pieces, long moved) {
        static final Step NONE = new Step(List.of(), 0);
        static final Comparator<Step> BY_COST = Comparator.comparingInt((Step step) -> step.pieces.size())
                .thenComparingInt(step -> step.pieces.stream()
                        .mapToInt(piece -> piece.level().rank())
                        .sum());

        Step and(Step other) {
            List<Piece> both = new ArrayList<>(pieces);
            both.addAll(other.pieces);
            return new Step(both, moved + other.moved);
        }
    }

    private final Balance balance;

    private LeastChange(Balance balance) {
        this.balance = balance;
    }

    static Optional<Change> of(Balance balance) {
        LeastChange search = new LeastChange(balance);
        Optional<Step> step = switch (balance.outcome()) {
            case UNKNOWN ->
                search.raise(
                        tally -> tally.outcome() == Outcome.YES, balance.table().enough());
            case NO ->
                search.raise(
                        tally -> tally.outcome() != Outcome.NO, balance.table().against() + 1);
            case YES -> search.lower();
        };
        return step.map(Step::pieces).map(pieces -> new Change(search.then(pieces), pieces));
    }

    /** Every gate as wanted, and the score at least so much. */
    private Optional<Step> raise(Predicate<Tally> wanted, long score) {
        Step all = Step.NONE;
        for (Tally tally : balance.tallies()) {
            if (tally.row().gate()) {
                Optional<Step> step = mend(tally, Bearing.FOR, wanted);
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                all = all.and(step.get());
            }
        }
        return move(Bearing.FOR, score - balance.score()).map(all::and);
    }

    /** One gate that no longer holds, or a score that no longer suffices. */
    private Optional<Step> lower() {
        List<Step> ways = new ArrayList<>();
        for (Tally tally : balance.tallies()) {
            if (tally.row().gate()) {
                mend(tally, Bearing.AGAINST, after -> after.outcome() != Outcome.YES)
                        .ifPresent(ways::add);
            }
        }
        move(Bearing.AGAINST, balance.score() - balance.table().enough() + 1).ifPresent(ways::add);
        return ways.stream().min(Step.BY_COST);
    }

    private static Optional<Step> mend(Tally tally, Bearing bearing, Predicate<Tally> wanted) {
        return OPTIONS.stream()
                .filter(levels -> wanted.test(tally.with(levels, bearing)))
                .findFirst()
                .map(levels -> step(tally, levels, bearing));
    }

    /** Moves the score by at least so much. */
    private Optional<Step> move(Bearing bearing, long distance) {
        List<Step> steps = List.of(Step.NONE);
        for (Tally tally : balance.tallies()) {
            if (!tally.row().gate()) {
                // First what needs nothing here: the first of equals is kept
                List<Step> joined = new ArrayList<>(steps);
                for (Step before : steps) {
                    OPTIONS.forEach(levels -> joined.add(before.and(step(tally, levels, bearing))));
                }
                steps = best(joined);
            }
        }
        return steps.stream().filter(step -> step.moved() >= distance).findFirst();
    }

    /** By cost; of what costs the same or more, only what moves further. */
    private static List<Step> best(List<Step> steps) {
        List<Step> kept = new ArrayList<>();
        steps.sort(
                Step.BY_COST.thenComparing(Comparator.comparingLong(Step::moved).reversed()));
        for (Step step : steps) {
            if (kept.isEmpty() || step.moved() > kept.getLast().moved()) {
                kept.add(step);
            }
        }
        return kept;
    }

    private static Step step(Tally tally, List<Level> levels, Bearing bearing) {
        List<Piece> pieces = levels.stream()
                .map(level -> new Piece(tally.row().dimension(), bearing, level))
                .toList();
        long moved = tally.with(levels, bearing).score() - tally.score();
        return new Step(pieces, moved * bearing.sign());
    }

    private Outcome then(List<Piece> pieces) {
        List<Tally> after = new ArrayList<>();
        for (Tally tally : balance.tallies()) {
            Tally next = tally;
            for (Piece piece : pieces) {
                if (piece.dimension() == tally.row().dimension()) {
                    next = next.with(List.of(piece.level()), piece.bearing());
                }
            }
            after.add(next);
        }
        return new Balance(balance.table(), after).outcome();
    }

    /** None, or some levels, lowest cost first; what a subject says of itself is never asked for. */
    private static List<List<Level>> options() {
        List<List<Level>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < all.size(); i++) {
            List<Level> shorter = all.get(i);
            for (Level level : Level.values()) {
                boolean next = level.atLeast(shorter.isEmpty() ? Level.E1 : shorter.getLast());
                if (next && shorter.size() < MOST_EACH) {
                    List<Level> longer = new ArrayList<>(shorter);
                    longer.add(level);
                    all.add(longer);
                }
            }
        }
        all.sort(Comparator.<List<Level>>comparingInt(List::size)
                .thenComparingInt(
                        levels -> levels.stream().mapToInt(Level::rank).sum()));
        return List.copyOf(all);
    }
}
