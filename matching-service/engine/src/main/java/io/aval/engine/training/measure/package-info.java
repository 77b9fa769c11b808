/**
 * How good a probability is: discrimination, calibration, stability. Pure functions of labels and numbers; sums run in
 * the order of the rows, so that every machine finds the same.
 *
 * <p>Knows nothing of models and files.
 */
@NullMarked
package io.aval.engine.training.measure;

import org.jspecify.annotations.NullMarked;
