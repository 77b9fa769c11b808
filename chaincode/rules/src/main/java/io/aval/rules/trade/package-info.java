/**
 * Trade backgrounds (贸易背景): the contract and the invoices behind a bill, registered by the party that draws or endorses
 * it. An invoice is claimed ledger-wide, so that it stands behind one background only; what bills take of a background is
 * counted, so that their sum never exceeds the sum of its invoices (Negotiable Instruments Law art. 10,
 * 令〔2022〕第4号 art. 5, 11 and 15).
 *
 * <p>Documents stay off the ledger; only their digests stand in the record. Whether an invoice is genuine nobody here can
 * say: its number, its amount and its day are what the recorder declares and signs. Knows nothing of bills.
 */
@NullMarked
package io.aval.rules.trade;

import org.jspecify.annotations.NullMarked;
