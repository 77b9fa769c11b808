/**
 * The evaluator of an intellectual-property right: a sheet of inputs, a model and a seed give a quality score and an
 * interval of values, two things that are kept apart.
 *
 * <p>Knows of trees, formulas and numbers; nothing of ledgers, certificates or who may ask.
 */
@NullMarked
package io.aval.rules.appraisal.right;

import org.jspecify.annotations.NullMarked;
