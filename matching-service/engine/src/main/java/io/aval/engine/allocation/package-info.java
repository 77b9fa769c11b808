/**
 * How much each demand gets from each product: problems in whole numbers, and the solvers behind one interface.
 *
 * <p>A {@link io.aval.engine.allocation.Problem} is a transportation problem with preferences on both sides and limits
 * nested like trees; a {@link io.aval.engine.allocation.Mode} says what a solution promises. Deterministic: a solution
 * follows from the problem alone. The package knows {@code flow}; it must not know where problems come from (markets,
 * files, the ledger), nor {@code audit}, which checks its solutions by code of its own.
 */
@NullMarked
package io.aval.engine.allocation;

import org.jspecify.annotations.NullMarked;
