package io.aval.network.bench;

import io.aval.client.load.Row;
import io.aval.network.bench.Results.Turn;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Says what was measured and what was hoped for. */
final class Report {

    private static final double MOST_RULES = 1.1;
    private static final double BULK_GAIN = 8;
    private static final double BULK_RATE = 500;
    private static final double UP_SECONDS = 10;
    private static final double RESTART_SECONDS = 6;

    /**
     * How long a network takes.
     *
     * @param up from nothing to the first commit
     * @param restart from the word to end all processes to the first commit
     */
    record Starts(Duration up, Duration restart) {}

    private final PrintWriter out;
    private final Results results;

    Report(PrintWriter out, Results results) {
        this.out = out;
        this.results = results;
    }

    void print(List<Row> others, Optional<Starts> starts) {
        Table table = new Table(results);
        paragraph("", table.lines(others));
        paragraph("Where the processors' time goes:", table.shares());
        paragraph("Envelopes:", table.troubles());
        paragraph(
                "Bytes of a block for one act, as a check that both kinds write the same:",
                results.bytes().entrySet().stream()
                        .map(entry -> String.format(
                                Locale.ROOT,
                                "%-30s %8.0f",
                                entry.getKey(),
                                entry.getValue().median()))
                        .toList());
        paragraph(
                "Goals (medians; in brackets least and most):",
                goals(starts).stream().map(Goal::line).toList());
    }

    List<Goal> goals(Optional<Starts> starts) {
        List<Goal> goals = new ArrayList<>();
        rules("endorse", Cases.ENDORSE, Cases.ENDORSE_MIRRORED).ifPresent(goals::add);
        rules("splits", Cases.SPLIT, Cases.SPLIT_MIRRORED).ifPresent(goals::add);
        rules("discounts", Cases.DISCOUNT, Cases.DISCOUNT_MIRRORED).ifPresent(goals::add);
        paired(
                        Cases.BULK,
                        Cases.ENDORSE,
                        (bulk, single) ->
                                bulk.steady().actsPerSecond() / single.steady().actsPerSecond())
                .ifPresent(ratio -> goals.add(new Goal(
                        "acts/s with 50 to an envelope, as a multiple of single", ratio, BULK_GAIN, true, "")));
        paired(Cases.BULK, Cases.BULK, (bulk, same) -> bulk.steady().actsPerSecond())
                .ifPresent(rate -> goals.add(new Goal("acts/s with 50 to an envelope", rate, BULK_RATE, true, "")));
        file("to the other bank", FileCases.FAR_FILE, FileCases.FAR).ifPresent(goals::add);
        file("within the bank", FileCases.NEAR_FILE, FileCases.NEAR).ifPresent(goals::add);
        starts.ifPresent(taken -> {
            goals.add(new Goal("from nothing to the first commit", seconds(taken.up()), UP_SECONDS, false, " s"));
            goals.add(new Goal("restart to the first commit", seconds(taken.restart()), RESTART_SECONDS, false, " s"));
        });
        return goals;
    }

    private Optional<Goal> rules(String what, String ours, String bare) {
        return paired(
                        ours,
                        bare,
                        (one, other) ->
                                one.whole().allCpuMillisPerAct() / other.whole().allCpuMillisPerAct())
                .map(ratio -> new Goal(
                        "processor time of " + what + ", as a multiple without rules", ratio, MOST_RULES, false, ""));
    }

    /** Against the same acts one by one before it and behind it. */
    private Optional<Goal> file(String where, String file, String single) {
        return results.of(file).stream().findFirst().map(whole -> {
            List<Double> gains = results.of(single).stream()
                    .map(one -> whole.steady().actsPerSecond() / one.steady().actsPerSecond())
                    .toList();
            return new Goal(
                    "acts/s of a file " + where + ", as a multiple of single", Spread.of(gains), BULK_GAIN, true, "");
        });
    }

    /** A figure of two cases, round by round; nothing where one of them was not measured. */
    private Optional<Spread> paired(String one, String other, BiFunction<Turn, Turn, Double> figure) {
        List<Turn> first = results.of(one);
        List<Turn> second = results.of(other);
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            figures.add(figure.apply(first.get(i), second.get(i)));
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(Spread.of(figures));
    }

    private static Spread seconds(Duration duration) {
        return Spread.of(List.of(duration.toMillis() / 1e3));
    }

    private void paragraph(String title, List<String> lines) {
        out.println();
        if (!title.isEmpty()) {
            out.println(title);
        }
        lines.forEach(out::println);
        out.flush();
    }
}
