package io.aval.engine.screening;

import java.util.List;

/** The pairs of names that were judged by hand. */
final class Pairs {
    private Pairs() {}

    /** Two names, whether they are of one company, and what the case is. */
    record Pair(boolean same, String one, String other, String about) {
        NameMatch match() {
            return NameMatch.compare(CompanyName.of(one), CompanyName.of(other));
        }
    }

    static List<Pair> all() {
        return Table.lines("pairs.table").stream()
                .map(line -> line.split(" \\| ", -1))
                .map(columns -> new Pair(columns[0].equals("="), columns[1], columns[2], columns[3]))
                .toList();
    }
}
