/**
 * The business day: the one notion of time that rules may use. It comes from the ledger's day record, never from a
 * clock, a time zone or a transaction's timestamp.
 *
 * <p>Must not know: records, bills, which days are holidays.
 */
@NullMarked
package io.aval.rules.calendar;

import org.jspecify.annotations.NullMarked;
