package io.aval.desk.matching;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads and by which rule: whoever holds the same records computes the same run from it.
 *
 * @param number see {@link MatchOrder#number}
 * @param companies digest of the import that joins; absent if none does
 * @param block up to which the ledger is read, that block included
 * @param txId the last transaction that had been read when the run began
 * @param day the business day of that moment
 */
public record RunPlan(
        @Range(max = Json.MAX_NUMBER) long number,
        @Nullable Digest companies,
        @Range(max = Json.MAX_NUMBER) long block,
        @Text(max = 64) String txId,
        BusinessDay day) {

    private static final Schema<RunPlan> SCHEMA = Schema.of(RunPlan.class);

    static RunPlan of(MatchOrder order, long block, String txId, BusinessDay day) {
        return new RunPlan(order.number(), order.companies().orElse(null), block, txId, day);
    }

    /** The order that it carries out. */
    MatchOrder order() {
        return new MatchOrder(number, Optional.ofNullable(companies), false);
    }

    String text() {
        return SCHEMA.encode(this).canonical();
    }

    static RunPlan read(String text) {
        return SCHEMA.decode(JsonReader.read(text));
    }
}
