/**
 * The quality score of a right (质量分), in the shape of GB/T 42748-2023 专利评估指引: heads, branches and indicators, each
 * indicator in one of five bands, rolled up by a weight set for a purpose.
 *
 * <p>Trees, bands, weights and gates are configuration that a model carries; the standard's own table of indicators and
 * weights is not public, so ours is a working table in its shape. A score is no price: nothing here knows money.
 */
@NullMarked
package io.aval.rules.appraisal.quality;

import org.jspecify.annotations.NullMarked;
