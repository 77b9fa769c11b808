/**
 * Measures the verifier of matching runs: a solution in numbers, and a whole market read by the verifier's own code.
 *
 * <p>Started by {@code ./aval bench audit}, never by tests. Knows the engine; must not know a desk.
 */
@NullMarked
package io.aval.workbench.bench.audit;

import org.jspecify.annotations.NullMarked;
