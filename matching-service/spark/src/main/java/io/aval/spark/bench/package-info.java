/**
 * What carrying the stages to Spark costs and saves, measured beside the run in one process.
 *
 * <p>Knows what stands above it in this module; nothing may know it but tests.
 */
@NullMarked
package io.aval.spark.bench;

import org.jspecify.annotations.NullMarked;
