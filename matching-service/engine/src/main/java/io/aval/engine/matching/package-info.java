/**
 * Finds who may finance whom and computes the stable allocation of divisible amounts under money budgets.
 *
 * <p>Deterministic: the result depends on the market and the seed alone, not on the order of input, on threads or on
 * a clock. Knows {@code market} and {@code seed}; must not know {@code audit}, which checks it, nor files, reports or
 * the ledger.
 */
@NullMarked
package io.aval.engine.matching;

import org.jspecify.annotations.NullMarked;
