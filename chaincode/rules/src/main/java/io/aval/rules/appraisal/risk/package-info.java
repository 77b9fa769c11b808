/**
 * Credit risk (风险控制): expected and unexpected loss, regulatory capital by Basel's formulas, stages by IFRS 9, price by
 * RAROC, haircut and largest loan to value of a right as collateral, concentration, a structural model for stress.
 *
 * <p>Pure functions of their arguments. Every parameter stands in a record with a schema, so that a model's version carries
 * it; the constants here are those records' published defaults. An intellectual-property right is no eligible mitigant:
 * what {@code Collateral} says changes the economic loss and the price, never the regulatory loss given default.
 */
@NullMarked
package io.aval.rules.appraisal.risk;

import org.jspecify.annotations.NullMarked;
