/**
 * Which of a million enterprises meet some criteria: how many, and the best by score.
 *
 * <p>Profiles lie clustered in heap: sorted by industry, region, grade and revenue, in columns, cut into cells of one
 * industry, region and grade with at most 4,096 rows. A question touches only the cells that it selects, finds the range of
 * revenues by bisection, and skips cells by their zones. Cells go to and from bytes ({@link io.aval.engine.eligibility.cell.Block})
 * for a store that this package does not know; changes since the last build lie in an overlay.
 */
@NullMarked
package io.aval.engine.eligibility.cell;

import org.jspecify.annotations.NullMarked;
