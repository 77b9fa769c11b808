/**
 * Amounts of money: whole fen (1/100 yuan), exact, never negative, the words in which a bill states them, and what
 * accrues on them: interest, prices, claims, shares of a lump sum.
 *
 * <p>One currency, the renminbi. An amount that does not fit is an exception at once. One rounding: half up to the fen,
 * once, of an amount that is told from the first unit of a package on, so that no order of splits changes a total.
 *
 * <p>Must not know: dates, records, locale.
 */
@NullMarked
package io.aval.rules.money;

import org.jspecify.annotations.NullMarked;
