package io.aval.rules.verification;

import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.List;

/** All dimensions of one subject on one day: gates first, then the score. */
record Balance(Table table, List<Tally> tallies) {

    static Balance of(SubjectKind kind, List<Evidence> evidence, BusinessDay day) {
        Table table = Table.of(kind);
        List<Tally> tallies = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            tallies.add(Tally.of(row, Verification.about(row.dimension(), evidence), day));
        }
        return new Balance(table, List.copyOf(tallies));
    }

    long score() {
        long score = 0;
        for (Tally tally : tallies) {
            score += tally.score();
        }
        return score;
    }

    boolean gates(Outcome outcome) {
        return tallies.stream().anyMatch(tally -> tally.row().gate() && tally.outcome() == outcome);
    }

    Outcome outcome() {
        if (gates(Outcome.NO) || score() <= table.against()) {
            return Outcome.NO;
        }
        return gates(Outcome.UNKNOWN) || score() < table.enough() ? Outcome.UNKNOWN : Outcome.YES;
    }
}
