/**
 * The shell that runs the rules on a peer: decode the proposal, see who calls, check openings against public digests, let
 * the law judge, write digests, policies, deposits and one event.
 *
 * <p>No rule of the market stands here, and nothing of how peers are found or run.
 */
@NullMarked
package io.aval.contract;

import org.jspecify.annotations.NullMarked;
