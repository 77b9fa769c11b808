/**
 * Numbers that come out the same on every machine: the normal distribution, draws that are a function of seed, stream
 * and index, and quantiles.
 *
 * <p>Only + − × ÷ √ and {@link StrictMath}; what an algorithm needs more is written out here. Knows nothing of sheets,
 * models or money.
 */
@NullMarked
package io.aval.rules.appraisal.number;

import org.jspecify.annotations.NullMarked;
