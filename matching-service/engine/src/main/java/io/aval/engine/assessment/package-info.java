/**
 * Scores from financial ratios, exact to the last digit.
 *
 * <p>Decimal arithmetic without rounding, so that every machine computes the same score. Knows nothing of files,
 * markets and enterprises: numbers in, number out.
 */
@NullMarked
package io.aval.engine.assessment;

import org.jspecify.annotations.NullMarked;
