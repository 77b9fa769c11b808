/**
 * Which products may finance which demands, and why not: the definition, one pair at a time
 * ({@link io.aval.engine.eligibility.Eligibility}), and ways that equal it and are fast over whole markets.
 *
 * <p>Knows the market's vocabulary alone; must not know preferences, solvers, stores or the ledger. Exact reasons are for
 * the owner of a criterion, the platform's desk and the witness.
 */
@NullMarked
package io.aval.engine.eligibility;

import org.jspecify.annotations.NullMarked;
