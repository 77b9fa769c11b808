/**
 * Companies' names that nobody bears, and the slips with which people write names, both drawn from a published seed.
 *
 * <p>For benchmarks, tests and demonstrations. The lists of characters stand here apart from those by which names are
 * compared, and hold slips that the comparison knows nothing of: otherwise it would be measured against itself.
 */
@NullMarked
package io.aval.engine.screening.sample;

import org.jspecify.annotations.NullMarked;
