package io.aval.rules.ledger;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record is frozen, and the transaction that said so.
 *
 * @param day the business day of that transaction; absent in entries of the first release
 */
public record OrderEntry(
        boolean frozen,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx,
        @Nullable BusinessDay day) {}
