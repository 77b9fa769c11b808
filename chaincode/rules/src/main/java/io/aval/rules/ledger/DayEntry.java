package io.aval.rules.ledger;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * The business day, the transaction that last wrote this, and the market's conventions, which stand here because every
 * act reads this key anyway.
 *
 * @param conventions absent until the witness sets them
 */
public record DayEntry(
        BusinessDay day,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx,
        @Nullable Conventions conventions) {}
