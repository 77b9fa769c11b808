/**
 * The market as all sides see it: demands, products, the pairs' reasons, an allocation, and their canonical digest.
 *
 * <p>Units everywhere: money in fen ({@code long}), rates in parts per million a year ({@code int}; one basis point is
 * 100 ppm, 3.85 % is 38,500), loan-to-value in basis points, time in days. Values cannot be built wrong. The package
 * holds the vocabulary that the solver and the auditor share, and must know neither of them: no preferences, no
 * eligibility, no search.
 */
@NullMarked
package io.aval.engine.market;

import org.jspecify.annotations.NullMarked;
