/**
 * Stable marriage, and hospitals and residents, with ties and incomplete lists. A matching is <em>weakly stable</em> if
 * no man and woman who accept each other would both be strictly better off together; a place that is free counts as
 * worse than anybody acceptable. All weakly stable matchings are stable, but they differ in size, and the largest is
 * NP-hard to find (Manlove et al. 2002).
 *
 * <p>Only pairs that accept each other exist: where one side lists the other and is not listed, the pair is dropped and
 * counted. The left side (men, residents) has one place each; each of the right (women, hospitals) has its capacity.
 * Whole numbers alone, and deterministic as long as the caller's outer stop does not fall. Knows no markets, reports or
 * ledger.
 */
@NullMarked
package io.aval.engine.smti;

import org.jspecify.annotations.NullMarked;
