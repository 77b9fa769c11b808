/**
 * The credit of an enterprise from a sheet of inputs and a trained model: probability of default with interval, grade,
 * term curve, reasons, and the smallest changes that would lift the grade; events that move it, and the classical
 * ratios beside it. Entry: {@link io.aval.rules.appraisal.credit.CreditEvaluation}.
 *
 * <p>Serving only: how a model is trained is not known here, nor is a file, a clock or a party. Margins are log-odds of
 * default: more is worse.
 */
@NullMarked
package io.aval.rules.appraisal.credit;

import org.jspecify.annotations.NullMarked;
