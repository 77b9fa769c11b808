package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.Collection;

/**
 * What blinds a run's rows: a digest over the salts of all records that became rows. Platform and witness hold them all, so
 * both know it and nobody has to hand it over; a party knows its own salts alone.
 */
final class RunSecret {

    private static final String FORM = "aval-run-secret-1";

    private RunSecret() {}

    /** The secret of a plan that read these records; their order does not matter. */
    static Digest of(RunPlan plan, Collection<String> ids, Records records) {
        StringBuilder salts = new StringBuilder(FORM).append('\n').append(plan.text());
        ids.stream()
                .sorted()
                .forEach(id -> salts.append('\n')
                        .append(records.current(new RecordId(id))
                                .map(Opening::salt)
                                .map(Digest::value)
                                .orElse("")));
        return Digest.of(salts.toString());
    }
}
