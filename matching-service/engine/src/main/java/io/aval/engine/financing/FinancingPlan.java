package io.aval.engine.financing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the ways to finance a need. Pure; thread-safe. */
public final class FinancingPlan {

    private static final Comparator<Option> BEST_FIRST = Comparator.comparing(Option::open)
            .reversed()
            .thenComparingLong(Option::yearlyPpm)
            .thenComparingLong(Option::costFen)
            .thenComparing(Option::way)
            .thenComparing(Option::name);

    /** Halves: the probabilities of default that are tried are 0, 1, 2, 4 and 8 halves of the need's. */
    private static final List<Integer> HALVES = List.of(0, 1, 2, 4, 8);

    private FinancingPlan() {}

    /**
     * {@return every way, whether it is open to the enterprise, what it costs and what comes of it}
     *
     * @throws IllegalArgumentException naming the row if the table lacks one
     */
    public static Plan compare(Need need, TermsTable table) {
        return new Plan(table.version(), table.digest(), need, ranked(options(need, table)), sensitivity(need, table));
    }

    private static List<Option> options(Need need, TermsTable table) {
        List<Option> options = new ArrayList<>(new PledgeLoans(need, table).all());
        options.add(PoolShare.of(need, table));
        options.add(BillDiscount.of(need, table));
        options.sort(BEST_FIRST);
        return options;
    }

    private static List<Option> ranked(List<Option> options) {
        Option best = options.getFirst();
        List<Option> ranked = new ArrayList<>();
        for (Option option : options) {
            boolean dearer = option.open() && !option.equals(best);
            ranked.add(option.ranked(
                    option.open() ? ranked.size() + 1 : 0, dearer ? difference(option, best) : List.of()));
        }
        return ranked;
    }

    private static List<Line> difference(Option option, Option best) {
        TreeMap<Item, Long> more = new TreeMap<>();
        option.costs().forEach(line -> more.merge(line.item(), line.fen(), Math::addExact));
        best.costs().forEach(line -> more.merge(line.item(), -line.fen(), Math::addExact));
        List<Line> lines = new ArrayList<>();
        more.forEach((item, fen) -> lines.add(new Line(item, fen)));
        return lines;
    }

    private static List<Plan.Point> sensitivity(Need need, TermsTable table) {
        TreeSet<Integer> tried = new TreeSet<>();
        HALVES.forEach(halves -> tried.add((int) Math.min(Proportion.MILLION - 1, (long) need.pdPpm() * halves / 2)));
        List<Plan.Point> points = new ArrayList<>();
        for (int pd : tried) {
            for (Option option : options(need.withPd(pd), table)) {
                points.add(new Plan.Point(
                        pd,
                        option.name(),
                        option.open(),
                        option.yearlyPpm(),
                        option.expectedLossFen(),
                        option.rarocPpm()));
            }
        }
        return points;
    }
}
