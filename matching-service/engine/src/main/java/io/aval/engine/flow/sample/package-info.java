/**
 * Networks made up from a seed, for tests and benchmarks: markets as matching has them, and the shapes that are known to
 * trouble solvers.
 *
 * <p>Knows the networks alone; must not know who solves them.
 */
@NullMarked
package io.aval.engine.flow.sample;

import org.jspecify.annotations.NullMarked;
