/**
 * What no well-behaved client sends, sent to a real network: each case ends in a typed outcome, nothing is written, and
 * the next act commits. Needs Fabric's programs.
 *
 * <p>The rules' own refusals are the behavioural suite's matter; here it is what lies around them: certificates,
 * signatures, clocks, transient data, endorsers.
 */
@NullMarked
package io.aval.network.badinput;

import org.jspecify.annotations.NullMarked;
