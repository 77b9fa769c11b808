/**
 * Compares the ways to finance a need: a loan against a right by a bank alone, or shared with guarantor, insurer and
 * compensation fund, securities backed by a pool of rights, the discount of a bill. For each: whether it is open to the
 * enterprise or what stands against it, cash flows, what it costs in fen and as one yearly rate, and what comes of it for
 * every party.
 *
 * <p>Pure and exact: whole fen, rates in millionths, decimal arithmetic; no clock, no randomness. Fees, shares and bounds
 * stand in a versioned table with a source for each row. Knows no ledger and no index: facts in, plan out.
 */
@NullMarked
package io.aval.engine.financing;

import org.jspecify.annotations.NullMarked;
