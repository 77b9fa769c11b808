/**
 * The generalised assignment problem: every job goes to one agent, no agent carries more than its capacity, and the
 * sum of costs is least, or of profits greatest. What a matching run is when amounts must not be divided.
 *
 * <p>A Lagrangian bound with exact knapsacks, local search with ejection chains, and branch and bound that closes pairs
 * by their reduced cost. Whole numbers alone: multipliers are counted in 1/1024 of a unit of cost,
 * so every bound is exact. Deterministic as long as the caller's outer stop does not fall; it is the only thing that
 * may depend on a clock, and an answer says that it fell. Knows no files' names, markets, reports or ledger.
 */
@NullMarked
package io.aval.engine.gap;

import org.jspecify.annotations.NullMarked;
