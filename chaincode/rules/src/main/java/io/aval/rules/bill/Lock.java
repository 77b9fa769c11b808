package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a bill from circulating while somebody else works with it: a depositary (存托), an escrow platform (票付通) or a
 * broker (贴现通).
 *
 * @param operation which of them
 * @param keeper who keeps it and gives it up
 * @param beneficiary who gets the bill on delivery; for an escrow
 * @param until last day; absent if it has none
 */
public record Lock(
        Operation operation,
        Account keeper,
        @Nullable Account beneficiary,
        @Nullable BusinessDay until) {}
