package io.aval.rules.act;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.RecordId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the openings: all of it public state or the proposal itself.
 *
 * @param txId the transaction's id
 * @param actor who acts
 * @param day the business day; null before the founding
 * @param charter who runs the ledger; null before the founding, and where {@code Law.needsCharter} says no
 * @param frozen which of the records brought are frozen by order
 */
public record Facts(
        String txId,
        Actor actor,
        @Nullable BusinessDay day,
        @Nullable Charter charter,
        Set<RecordId> frozen) {}
