/**
 * Amounts of money: whole fen (1/100 yuan), exact, never negative, and the words in which a bill states them.
 *
 * <p>One currency, the renminbi. An amount that does not fit is an exception at once; nothing is rounded here, because
 * each product states its own rounding.
 *
 * <p>Must not know: interest, dates, records, locale.
 */
@NullMarked
package io.aval.rules.money;

import org.jspecify.annotations.NullMarked;
