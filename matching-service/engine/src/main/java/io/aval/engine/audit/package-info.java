/**
 * Checks a finished run with code of its own: limits, stability, optimality, reasons, digests, and a party's own rows.
 *
 * <p>{@link io.aval.engine.audit.ProblemAuditor} checks a solution against a problem in numbers;
 * {@link io.aval.engine.audit.Auditor} a run against the market, with eligibility and both sides' preferences written
 * here a second time from the published definition. Therefore this package must never import {@code matching},
 * {@code eligibility}, {@code flow} or any solver: a shared mistake would pass unseen. Of {@code allocation} it knows
 * what a problem, a mode and a solution are, and nothing else.
 */
@NullMarked
package io.aval.engine.audit;

import org.jspecify.annotations.NullMarked;
