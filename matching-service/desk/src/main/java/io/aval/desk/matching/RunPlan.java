package io.aval.desk.matching;

import io.aval.engine.allocation.Mode;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import io.aval.rules.finance.Manifest;
import io.aval.rules.finance.Run;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads and by which rule: whoever holds the same records computes the same run from it.
 *
 * @param number see {@link MatchOrder#number}
 * @param companies digest of the import that joins; absent if none does
 * @param rules digest of the file of rules; absent if there is none
 * @param mode see {@link MatchOrder#mode}
 * @param candidates see {@link MatchOrder#candidates}
 * @param platform whose run it is: it is read from what that organisation holds
 * @param block up to which the ledger is read, that block included
 * @param txId the last transaction that had been read when the run began
 * @param day the business day of that moment
 */
public record RunPlan(
        @Range(max = Json.MAX_NUMBER) long number,
        @Nullable Digest companies,
        @Nullable Digest rules,
        Mode mode,
        @Range(max = Integer.MAX_VALUE) int candidates,
        Organisation platform,
        @Range(max = Json.MAX_NUMBER) long block,
        @Text(max = 64) String txId,
        BusinessDay day) {

    private static final Schema<RunPlan> SCHEMA = Schema.of(RunPlan.class);

    static RunPlan of(MatchOrder order, Organisation platform, long block, String txId, BusinessDay day) {
        return new RunPlan(
                order.number(),
                order.companies().orElse(null),
                order.rules().orElse(null),
                order.mode(),
                order.candidates(),
                platform,
                block,
                txId,
                day);
    }

    /**
     * The plan of a run on the ledger.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code RUN_WITHOUT_MANIFEST} for a run of an earlier release
     */
    static RunPlan of(Run run) {
        Manifest manifest = run.manifest();
        if (manifest == null) {
            throw Code.RUN_WITHOUT_MANIFEST.refuse();
        }
        Mode mode = Mode.titled(manifest.mode()).orElseThrow(() -> Code.BAD_FORMAT.refuse("field", "/manifest/mode"));
        return new RunPlan(
                run.seed(),
                manifest.companies(),
                manifest.rules().equals(RuleShelf.NO_RULES) ? null : manifest.rules(),
                mode,
                manifest.candidates(),
                run.operator().organisation(),
                manifest.height(),
                manifest.transaction(),
                manifest.day());
    }

    /** The order that it carries out. */
    MatchOrder order() {
        return new MatchOrder(
                number, Optional.ofNullable(companies), Optional.ofNullable(rules), mode, candidates, false);
    }

    String text() {
        return SCHEMA.encode(this).canonical();
    }

    static RunPlan read(String text) {
        return SCHEMA.decode(JsonReader.read(text));
    }
}
