package io.aval.network.bench;

import io.aval.client.load.Row;
import io.aval.client.load.Tally;
import io.aval.client.load.Window;
import io.aval.network.bench.Results.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;

/** The one table: for each case the median of the rounds, and below it the least and the most. */
final class Table {

    private static final List<String> KINDS =
            List.of(ProcessorTime.PEERS, ProcessorTime.ORDERERS, ProcessorTime.CHAINCODE, ProcessorTime.CLIENT);
    private static final String NAME = "%-30s";

    private final Results results;

    Table(Results results) {
        this.results = results;
    }

    /** Its lines; the last ones are those of other programs. */
    List<String> lines(List<Row> others) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                NAME + " %17s %-28s %s",
                "",
                "",
                "      latency, ms",
                "   processor time for one act, ms"));
        lines.add(String.format(
                Locale.ROOT,
                NAME + " %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s",
                "",
                "",
                "acts/s",
                "p50",
                "p95",
                "p99",
                "all",
                "peers",
                "orderers",
                "chaincode",
                "client"));
        for (String name : results.cases()) {
            List<Spread> figures = figures(results.of(name));
            lines.add(line(name, "median", figures.stream().map(Spread::median).toList()));
            lines.add(line("", "least", figures.stream().map(Spread::min).toList()));
            lines.add(line("", "most", figures.stream().map(Spread::max).toList()));
        }
        for (Row row : others) {
            lines.add(row.name());
            lines.add(line("", "once", List.of(row.actsPerSecond(), row.p50(), row.p95(), row.p99(), row.cpuMillis())));
        }
        return lines;
    }

    /** What did not go through at once, case by case. */
    List<String> troubles() {
        List<String> lines = new ArrayList<>();
        for (String name : results.cases()) {
            Tally all = results.of(name).stream()
                    .map(Turn::tally)
                    .reduce(Tally::plus)
                    .orElseThrow();
            if (all.equals(Tally.NOTHING)) {
                continue;
            }
            lines.add(String.format(
                    Locale.ROOT,
                    NAME + " %7d envelopes committed, %d failed; sent again: %d after a conflict, %d after a lag",
                    name,
                    all.committed(),
                    all.failed(),
                    all.conflicts(),
                    all.lags()));
        }
        return lines;
    }

    /** Which share of the processor time each kind of process takes, case by case. */
    List<String> shares() {
        List<String> lines = new ArrayList<>();
        for (String name : results.cases()) {
            Window all = results.of(name).stream()
                    .map(Turn::whole)
                    .reduce(Window::plus)
                    .orElseThrow();
            SortedMap<String, Double> each = all.cpuMillisPerAct();
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, NAME, name));
            for (String kind : KINDS) {
                line.append(String.format(
                        Locale.ROOT,
                        "  %s %2.0f %%",
                        kind,
                        100 * each.getOrDefault(kind, 0.0) / all.allCpuMillisPerAct()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static List<Spread> figures(List<Turn> turns) {
        List<Spread> figures = new ArrayList<>();
        figures.add(spread(turns, turn -> turn.steady().actsPerSecond()));
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            figures.add(spread(turns, turn -> turn.steady().latencyMillis(share)));
        }
        figures.add(spread(turns, turn -> turn.whole().allCpuMillisPerAct()));
        for (String kind : KINDS) {
            figures.add(spread(turns, turn -> turn.whole().cpuMillisPerAct().getOrDefault(kind, 0.0)));
        }
        return figures;
    }

    private static Spread spread(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return Spread.of(turns.stream().map(figure::applyAsDouble).toList());
    }

    private static String line(String name, String which, List<Double> figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, NAME + " %8s", name, which));
        for (int i = 0; i < figures.size(); i++) {
            double figure = figures.get(i);
            line.append(
                    Double.isNaN(figure)
                            ? "        -"
                            : String.format(Locale.ROOT, i < 4 ? " %8.0f" : " %8.2f", figure));
        }
        return line.toString();
    }
}
