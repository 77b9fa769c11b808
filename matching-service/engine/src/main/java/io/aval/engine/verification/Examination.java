package io.aval.engine.verification;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.verification.Evidence;
import io.aval.rules.verification.EvidenceTree;
import io.aval.rules.verification.Level;
import io.aval.rules.verification.Statement;
import io.aval.rules.verification.Verdict;
import java.util.List;
import java.util.SortedMap;

/**
 * A verdict with what it stands on.
 *
 * @param silent sources that gave no answer, and why
 * @param refused attestations that were refused, by their place in the list given
 */
public record Examination(
        Verdict verdict,
        List<Evidence> evidence,
        SortedMap<String, SourceFailure.Reason> silent,
        SortedMap<Integer, Refusal> refused) {

    /** What can be recorded on the ledger: it holds until the day before time alone changes the verdict, or so long. */
    public Statement statement(int mostDays) {
        BusinessDay changes = verdict.changes();
        BusinessDay last = verdict.day().plusDays(mostDays);
        boolean sooner = changes != null && !changes.isAfter(last);
        Level level = verdict.level();
        return new Statement(
                verdict.digest(),
                EvidenceTree.root(evidence),
                verdict.outcome(),
                level == null ? Level.E0 : level,
                verdict.day(),
                sooner && changes != null ? changes.plusDays(-1) : last);
    }
}
