package io.aval.desk.matching;

import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.HumanTable;
import io.aval.engine.report.MatchReport;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param report the audited report
 * @param runTxId the transaction that recorded it; empty after a dry run
 * @param offers offers made
 * @param unmade demands that changed meanwhile, so that their offers were refused
 * @param resumed whether it finished a run that had been begun before, whose order it then is
 * @param solving time of matching
 * @param auditing time of the audit
 * @param whole time from the question to the answer
 */
public record MatchOutcome(
        MatchReport report,
        String runTxId,
        int offers,
        int unmade,
        boolean resumed,
        Duration solving,
        Duration auditing,
        Duration whole) {

    /** The run's record; empty after a dry run. */
    public Optional<RecordId> run() {
        return runTxId.isEmpty() ? Optional.empty() : Optional.of(RecordId.of(runTxId, 0));
    }

    /** The report's canonical text: the same inputs give the same bytes. */
    public String canonical() {
        return new String(CanonicalLines.bytes(report), StandardCharsets.US_ASCII);
    }

    /** The report for people. */
    public String table() {
        return HumanTable.of(report, solving, auditing);
    }
}
