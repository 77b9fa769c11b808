/**
 * Chance that can be repeated: a published seed and the numbers drawn from it by SHA-256.
 *
 * <p>Whoever knows the seed draws the same numbers on every machine. The package knows nothing of markets, files or
 * clocks, and must never read entropy of the machine: a run that cannot be repeated cannot be audited.
 */
@NullMarked
package io.aval.engine.seed;

import org.jspecify.annotations.NullMarked;
