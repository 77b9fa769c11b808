/**
 * Verification of subjects and objects: what evidence says about each dimension, how far it can be trusted on a day, and the
 * verdict that follows: yes, no or unknown, with reasons and the least further evidence that would change it.
 * {@link io.aval.rules.verification.Verification} judges, whole numbers only, so that whoever has the evidence gets the same
 * verdict to the byte; {@link io.aval.rules.verification.VerdictActs} puts its digest on the ledger, where the party that it is
 * about may contest it.
 *
 * <p>Knows neither where evidence comes from nor how a source is asked.
 */
@NullMarked
package io.aval.rules.verification;

import org.jspecify.annotations.NullMarked;
