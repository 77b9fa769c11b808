/**
 * The business day: the one notion of time that rules may use. It comes from the ledger's day record, never from a
 * clock, a time zone or a transaction's timestamp.
 *
 * <p>Which days are worked is ledger data too, and so are the rates and bounds that stand beside it. Must not know:
 * records, bills, any holiday by itself.
 */
@NullMarked
package io.aval.rules.calendar;

import org.jspecify.annotations.NullMarked;
