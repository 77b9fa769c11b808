/**
 * The formulas of valuation: what a right is worth by income, market, cost and option methods, as pure functions of
 * plain numbers.
 *
 * <p>Money is in whatever unit it is given, and comes out in the same; rates and shares are fractions (0.18 is 18 %),
 * times are years. Each function names the public source of its formula. Knows nothing of sheets and models: which
 * numbers go in is decided elsewhere.
 */
@NullMarked
package io.aval.rules.appraisal.value;

import org.jspecify.annotations.NullMarked;
