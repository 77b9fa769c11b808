/**
 * Margin calls (补充担保通知): when a pledge loan exceeds its limit of loan to value, the financier calls, and the borrower
 * has ten working days and more to add a right, prepay or bring a guarantor; else nothing more is drawn, and then
 * enforcement may start.
 *
 * <p>Every figure is computed from agreement, certificates and rights as they stand on the ledger, never claimed; what a
 * day makes of a call is a function of call and day, and no act of anybody. Knows loans and rights; nothing of how a right
 * is valued, nor of enforcement itself.
 */
@NullMarked
package io.aval.rules.margin;

import org.jspecify.annotations.NullMarked;
