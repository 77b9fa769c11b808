package io.aval.rules.bill;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one line of the state table; what is not a word of the table throws, so that no release starts with it. */
final class TableRow {

    private static final int COLUMNS = 16;
    private static final String NONE = "-";
    private static final String SAME = "=";
    private static final String NOW = "now";

    private final List<String> cells;

    private TableRow(List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException("a row has " + COLUMNS + " cells: " + cells);
        }
        this.cells = cells;
    }

    static Lifecycle.Row parse(List<String> cells) {
        return new TableRow(cells).row();
    }

    private Lifecycle.Row row() {
        String[] yes = cells.get(8).split("/", -1);
        return new Lifecycle.Row(
                Operation.valueOf(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                cells.get(2),
                Lifecycle.Who.valueOf(cells.get(3)),
                optional(cells.get(4), Lifecycle.Who::valueOf),
                states(cells.get(5)),
                Lifecycle.When.valueOf(cells.get(6)),
                cells.get(7).equals(NOW),
                optional(cells.get(7), Circulation::valueOf),
                optional(yes[0], Status::valueOf),
                optional(yes[1], Circulation::valueOf),
                optional(cells.get(9), Circulation::valueOf),
                Effect.valueOf(cells.get(10)),
                flag(cells.get(11)),
                flag(cells.get(12)),
                optional(cells.get(13), Lifecycle.Lapse::valueOf),
                cells.get(14),
                cells.get(15));
    }

    private static <T> @Nullable T optional(String cell, Function<String, T> word) {
        return cell.equals(NONE) || cell.equals(SAME) || cell.equals(NOW) ? null : word.apply(cell);
    }

    private static boolean flag(String cell) {
        if (!cell.equals("yes") && !cell.equals("no")) {
            throw new IllegalStateException("yes or no: " + cell);
        }
        return cell.equals("yes");
    }

    private static SortedSet<Lifecycle.State> states(String cell) {
        TreeSet<Lifecycle.State> states = new TreeSet<>();
        Arrays.stream(cell.split(" ")).forEach(text -> {
            String[] axes = text.split("/", -1);
            states.add(new Lifecycle.State(Status.valueOf(axes[0]), Circulation.valueOf(axes[1])));
        });
        return Collections.unmodifiableSortedSet(states);
    }
}
