/**
 * The engine's problems solved by OR-Tools, through the interfaces that the engine's own solvers have.
 *
 * <p>A back end that a user may choose, the oracle of the tests here, and a peer of the benchmarks. It knows the
 * engine's problems and solutions and nothing of its solvers; the engine does not know it.
 */
@NullMarked
package io.aval.ortools;

import org.jspecify.annotations.NullMarked;
