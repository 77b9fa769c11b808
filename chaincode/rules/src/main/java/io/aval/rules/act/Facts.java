package io.aval.rules.act;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.RecordId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know besides the openings: all of it public state or the proposal itself.
 *
 * @param txId the transaction's id
 * @param actor who acts
 * @param day the business day; null before the founding
 * @param conventions the market's conventions; null until the witness sets them
 * @param charter who runs the ledger; null before the founding, and where {@code Law.needsCharter} says no
 * @param freezes of the records brought those about which an order was given, and what the last one said
 */
public record Facts(
        String txId,
        Actor actor,
        @Nullable BusinessDay day,
        @Nullable Conventions conventions,
        @Nullable Charter charter,
        Map<RecordId, Freeze> freezes) {}
