/**
 * Labelled rows to learn from: read from CSV or ARFF, every fault named by line and column while the good rows are kept,
 * duplicates removed, divided into stratified folds.
 *
 * <p>Knows nothing of models.
 */
@NullMarked
package io.aval.engine.training.table;

import org.jspecify.annotations.NullMarked;
