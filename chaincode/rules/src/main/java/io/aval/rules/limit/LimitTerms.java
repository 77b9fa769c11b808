package io.aval.rules.limit;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party limits.
 *
 * @param forbidden published names of acts, such as {@code bill.issue}, and of operations on a bill, such as
 *     {@code ENDORSE}; not {@code limit.set}, which would lock the party out
 * @param counterparties parties that acts may name; empty allows all
 * @param largestFen most that one act may be about, fen; {@link Json#MAX_NUMBER} if there is no such limit
 * @param until last day on which the limits hold; absent if they do not lapse
 */
public record LimitTerms(
        @Size(max = 100) List<@Text(max = 40, pattern = "[A-Za-z][A-Za-z0-9_.-]*") String> forbidden,
        @Size(max = 200) List<RecordId> counterparties,
        @Range(max = Json.MAX_NUMBER) long largestFen,
        @Nullable BusinessDay until) {

    public LimitTerms {
        if (forbidden.contains(LimitActs.SET)) {
            throw new IllegalArgumentException(LimitActs.SET + " cannot be forbidden");
        }
    }

    boolean hold(BusinessDay day) {
        return until == null || !day.isAfter(until);
    }
}
