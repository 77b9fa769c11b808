package io.aval.network.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All rounds, as a table for the documentation. */
final class FaultReport {

    private final List<RoundReport> rounds = new ArrayList<>();

    void add(RoundReport round) {
        rounds.add(round);
    }

    /** Markdown: for each kind of victim the gaps, least, median and most. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("| killed | rounds | away, s: median | longest gap without a commit, s: least / median / most |")
                .append(" acts committed | refused on the way | unknown |\n|---|---|---|---|---|---|---|\n");
        for (Victim victim : Victim.values()) {
            table.append(row(
                    victim.toString(),
                    rounds.stream().filter(round -> round.victim() == victim).toList()));
        }
        return table.append(row("all", rounds)).toString();
    }

    private static String row(String title, List<RoundReport> rounds) {
        if (rounds.isEmpty()) {
            return "";
        }
        List<Long> gaps = rounds.stream().map(RoundReport::gapMillis).sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f / %.1f / %.1f | %d | %d | %d |\n",
                title,
                rounds.size(),
                median(rounds.stream().map(RoundReport::outMillis).toList()) / 1e3,
                gaps.getFirst() / 1e3,
                median(gaps) / 1e3,
                gaps.getLast() / 1e3,
                rounds.stream().mapToInt(RoundReport::committed).sum(),
                rounds.stream().mapToInt(RoundReport::refused).sum(),
                rounds.stream().mapToInt(RoundReport::unknowns).sum());
    }

    /** The lower one of two. */
    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
