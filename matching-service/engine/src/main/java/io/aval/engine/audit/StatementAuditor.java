package io.aval.engine.audit;

import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketRows;
import io.aval.engine.market.RowProof;
import io.aval.engine.statement.Statement;
import io.aval.engine.statement.Statement.Answer;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a party can check of a run alone, with no other party's secrets: its statement against the roots in the run's
 * manifest and against the rows that it entered itself.
 *
 * <p><b>Proved</b>, if nothing is found: each of its rows went into the run as handed over, and as entered where the
 * entered rows are given; each has exactly the outcome handed over, with all its parts; every part keeps the row's own
 * terms (amount, budget, tickets, rate, number of parts); no row that it entered was left out.
 *
 * <p><b>Not proved</b>: that nobody else was preferred against the rules, that the partners' rows name the same parts, and
 * that no row was entered in the party's name without its knowledge. For that the whole run is audited by the Platform
 * and the witness ({@link Auditor}). Thread-safe.
 */
public final class StatementAuditor {

    private StatementAuditor() {}

    /**
     * The finding.
     *
     * @param violations the first 100 things found wrong
     * @param violationCount how many in all
     */
    public record Report(List<Violation> violations, long violationCount) {
        /** Copies the list. */
        public Report {
            violations = List.copyOf(violations);
        }

        /** {@return whether nothing is wrong} */
        public boolean holds() {
            return violationCount == 0;
        }
    }

    /** {@return the rows of one party, as it entered them} */
    public static List<Json.Obj> rows(Market market, String party) {
        return Stream.concat(
                        market.demands().stream()
                                .filter(demand -> demand.enterprise().equals(party))
                                .map(MarketRows::of),
                        market.products().stream()
                                .filter(product -> product.financier().equals(party))
                                .map(MarketRows::of))
                .toList();
    }

    /**
     * Checks a statement.
     *
     * @param inputsRoot from the manifest on the ledger, not from the statement
     * @param resultRoot likewise
     * @param entered the rows that the party entered itself, see {@link MarketRows}; empty if it does not have them, then
     *     changed and missing rows stay unseen
     */
    public static Report audit(Statement statement, Digest inputsRoot, Digest resultRoot, List<Json.Obj> entered) {
        Findings findings = new Findings();
        if (!statement.inputsRoot().equals(inputsRoot)) {
            findings.add(Kind.INPUTS_ROOT, "manifest " + inputsRoot);
        }
        if (!statement.resultRoot().equals(resultRoot)) {
            findings.add(Kind.RESULT_ROOT, "manifest " + resultRoot);
        }
        TreeSet<Integer> seen = new TreeSet<>();
        for (Answer answer : statement.answers()) {
            String where = OwnRow.name(answer.input().row());
            underRoot(answer.input(), inputsRoot, where, findings);
            underRoot(answer.outcome(), resultRoot, where + ", outcome", findings);
            if (answer.input().index() != answer.outcome().index()) {
                findings.add(Kind.OUTCOME_MISPLACED, where);
            }
            OwnRow row = new OwnRow(answer.input().row(), answer.outcome().row(), statement.mode(), findings);
            if (!row.ownedBy(statement.party()) || !seen.add(answer.input().index())) {
                findings.add(Kind.ROW_FOREIGN, where);
            }
            row.check();
        }
        compare(statement, entered, findings);
        return new Report(findings.kept(), findings.count());
    }

    private static void underRoot(RowProof proof, Digest root, String where, Findings findings) {
        if (!proof.holds(root)) {
            findings.add(Kind.ROW_NOT_UNDER_ROOT, where);
        }
    }

    private static void compare(Statement statement, List<Json.Obj> entered, Findings findings) {
        TreeMap<String, Json.Obj> handed = new TreeMap<>();
        for (Answer answer : statement.answers()) {
            handed.put(OwnRow.name(answer.input().row()), answer.input().row());
        }
        TreeSet<String> known = new TreeSet<>();
        for (Json.Obj own : entered) {
            String where = OwnRow.name(own);
            known.add(where);
            Json.Obj row = handed.get(where);
            if (row == null) {
                findings.add(Kind.ROW_MISSING, where);
            } else if (!row.equals(own)) {
                findings.add(Kind.ROW_CHANGED, where);
            }
        }
        for (String where : handed.keySet()) {
            if (!entered.isEmpty() && !known.contains(where)) {
                findings.add(Kind.ROW_FOREIGN, where);
            }
        }
    }
}
