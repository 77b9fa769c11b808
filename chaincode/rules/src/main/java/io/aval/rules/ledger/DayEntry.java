package io.aval.rules.ledger;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Text;

/** The business day and the transaction that set it. */
public record DayEntry(
        BusinessDay day,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String tx) {}
