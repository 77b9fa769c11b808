/**
 * Evaluations that anyone entitled recomputes (可信计算): a pure function of a sheet of inputs, a version of a model and
 * a seed, the same bytes on every machine. Endorsers run it before they sign; so does whoever receives a certificate.
 *
 * <p>Here and below, and nowhere else in the rules, floating-point numbers are used: with + − × ÷ √ and
 * {@link StrictMath} alone, and results are written as decimal text.
 */
@NullMarked
package io.aval.rules.appraisal;

import org.jspecify.annotations.NullMarked;
