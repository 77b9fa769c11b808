/**
 * Evaluations on the ledger: versions of models that two organisations sign, the papers that hold an evaluation's inputs,
 * what a certificate or rating keeps of it, and how endorsers and everybody else compute it again.
 *
 * <p>Knows which evaluator serves which family of models; knows nothing of rights, ratings and loans.
 */
@NullMarked
package io.aval.rules.evaluation;

import org.jspecify.annotations.NullMarked;
