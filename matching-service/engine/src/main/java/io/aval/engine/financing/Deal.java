package io.aval.engine.financing;

import io.aval.rules.pledge.Ground;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a way comes to before it is reckoned up.
 *
 * @param days its term
 * @param exposureFen what the financier stands to lose, fen
 * @param pdPpm probability of default within the term
 * @param losses who bears how much of the loss if it comes; the enterprise bears its own part of what it kept
 */
record Deal(
        Way way,
        String name,
        List<Obstacle> obstacles,
        List<Ground> toShow,
        int ratePpm,
        int days,
        long exposureFen,
        int pdPpm,
        List<CashFlow> flows,
        SortedMap<Side, Long> losses) {

    /** Reckons it up. */
    Option reckon(Need need, TermsTable table) {
        List<CashFlow> ordered = flows.stream()
                .filter(flow -> flow.fen() != 0)
                .sorted(Comparator.comparingInt(CashFlow::day).thenComparing(CashFlow::item))
                .toList();
        List<Line> costs = costs();
        long cost = costs.stream().map(Line::fen).reduce(0L, Math::addExact);
        List<Result> results = results(table);
        long income = results.stream()
                .filter(result -> result.side() == Side.FINANCIER)
                .mapToLong(Result::repaidFen)
                .reduce(0, Math::addExact);
        long lost = losses.values().stream().reduce(0L, Math::addExact);
        long expected = Proportion.of(losses.getOrDefault(Side.FINANCIER, 0L), pdPpm, Proportion.MILLION);
        return new Option(
                way,
                name,
                0,
                obstacles,
                toShow,
                ratePpm,
                AnnualRate.ppm(ordered),
                ordered.stream()
                        .filter(flow -> flow.day() == 0)
                        .map(CashFlow::fen)
                        .reduce(0L, Math::addExact),
                cost,
                Proportion.of(cost, Proportion.YEAR, days),
                costs,
                List.of(),
                ordered,
                lost,
                expected,
                raroc(income - expected, need, table),
                results);
    }

    private List<Line> costs() {
        TreeMap<Item, Long> sums = new TreeMap<>();
        flows.stream()
                .filter(flow -> !flow.item().returns())
                .forEach(flow -> sums.merge(flow.item(), -flow.fen(), Math::addExact));
        List<Line> lines = new ArrayList<>();
        sums.forEach((item, fen) -> lines.add(new Line(item, fen)));
        return lines;
    }

    /** What the financier pays for money and work. */
    private long outlay(TermsTable table) {
        return Proportion.yearly(
                exposureFen, table.value("funding.rate") + table.value("opex.rate"), days, basis(table));
    }

    private static long basis(TermsTable table) {
        return table.value("interest.basis");
    }

    private List<Result> results(TermsTable table) {
        TreeMap<Side, Long> repaid = new TreeMap<>();
        Arrays.stream(Side.values()).forEach(side -> repaid.put(side, 0L));
        flows.forEach(flow -> {
            repaid.merge(Side.ENTERPRISE, flow.fen(), Math::addExact);
            repaid.merge(flow.item().payee(), -flow.fen(), Math::addExact);
        });
        repaid.merge(Side.FINANCIER, -outlay(table), Math::addExact);
        repaid.merge(Side.OTHERS, outlay(table), Math::addExact);
        TreeMap<Side, Long> lost = new TreeMap<>(repaid);
        losses.forEach((side, fen) -> {
            lost.merge(side, -fen, Math::addExact);
            lost.merge(Side.ENTERPRISE, fen, Math::addExact);
        });
        // Who defaults is paid no subsidy
        flows.stream().filter(flow -> flow.item() == Item.SUBSIDY).forEach(flow -> {
            lost.merge(Side.ENTERPRISE, -flow.fen(), Math::addExact);
            lost.merge(Side.STATE, flow.fen(), Math::addExact);
        });
        List<Result> results = new ArrayList<>();
        repaid.forEach((side, fen) -> results.add(result(side, fen, lost.getOrDefault(side, 0L))));
        return results;
    }

    private Result result(Side side, long repaid, long lost) {
        return new Result(side, repaid, lost, repaid + Proportion.of(lost - repaid, pdPpm, Proportion.MILLION));
    }

    /** {@code (income − cost − expected loss + what the capital itself earns) / capital}, a year. */
    private long raroc(long afterLoss, Need need, TermsTable table) {
        long capital = Math.max(1, Proportion.of(exposureFen, need.capitalPpm(), Proportion.MILLION));
        long earns = Proportion.yearly(capital, table.value("funding.rate"), days, basis(table));
        long term = Proportion.of(Math.addExact(afterLoss, earns), Proportion.MILLION, capital);
        return Proportion.of(term, basis(table), days);
    }
}
