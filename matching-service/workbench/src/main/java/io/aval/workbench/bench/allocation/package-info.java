/**
 * How fast allocations are found, beside OR-Tools in the same run: {@code ./aval bench allocation}.
 *
 * <p>Answers are compared and audited before a time is printed; a mismatch ends the run with exit code 1. Markets are
 * generated from a seed. The package knows the solvers, the auditor and OR-Tools; it must not know desks or the ledger.
 */
@NullMarked
package io.aval.workbench.bench.allocation;

import org.jspecify.annotations.NullMarked;
