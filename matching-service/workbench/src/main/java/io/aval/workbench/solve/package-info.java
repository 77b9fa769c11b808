/**
 * {@code match solve}: reads a published instance, solves it, checks the answer and prints it as one JSON object.
 *
 * <p>{@link io.aval.workbench.solve.Format} is the table of formats: a new one is one line there. Knows the engine's
 * readers and solvers and OR-Tools as the other back end; must not know a desk or a ledger.
 */
@NullMarked
package io.aval.workbench.solve;

import org.jspecify.annotations.NullMarked;
