/**
 * The stages of a matching run on Apache Spark: in this process, or on a standalone cluster by its address.
 *
 * <p>Only carries bytes: what is computed is {@link io.aval.engine.stage.CandidateStage} and
 * {@link io.aval.engine.stage.SolveStage}, the same code as in one process, so the match is the same to the byte. Knows
 * the engine and Spark's Java API for data sets of plain bytes (RDD); nobody of ours may depend on it, since Spark brings
 * a hundred jars along.
 */
@NullMarked
package io.aval.spark;

import org.jspecify.annotations.NullMarked;
