/**
 * What a party is told of a run: its own rows of the inputs and of the result, each with its way to the root that the
 * run's manifest on the ledger names.
 *
 * <p>{@link io.aval.engine.statement.ResultTree} commits to the result, {@link io.aval.engine.statement.Statement} is the
 * file that the Platform hands over, as canonical JSON. A statement says nothing of others but how many rows there are
 * and who the partners of one's own parts are. The package knows the market; it must not know solvers, nor {@code audit},
 * which checks statements.
 */
@NullMarked
package io.aval.engine.statement;

import org.jspecify.annotations.NullMarked;
