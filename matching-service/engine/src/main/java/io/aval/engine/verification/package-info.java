/**
 * Gathering evidence: {@link io.aval.engine.verification.Source} is the one contract of everything that can be asked,
 * {@link io.aval.engine.verification.GuardedSource} keeps a slow, broken or changed one from doing harm, and
 * {@link io.aval.engine.verification.Verifier} asks them all, adds what was attested and computed, and has it judged.
 *
 * <p>A source that fails gives no evidence: what it would have said stays unknown and is never a no. How names of companies
 * are compared is the caller's to say; what evidence amounts to is {@code io.aval.rules.verification}'s.
 */
@NullMarked
package io.aval.engine.verification;

import org.jspecify.annotations.NullMarked;
