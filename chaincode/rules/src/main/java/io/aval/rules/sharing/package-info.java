/**
 * Who bears how much of the loss on a loan, by contract (风险分担): layers that losses fill in turn, shares within each,
 * caps of each party for the contract and for a year, and the order in which what is recovered runs back.
 *
 * <p>{@link io.aval.rules.sharing.Waterfall} reckons, exact to the fen and the same however a loss is cut into claims;
 * the record and its acts keep who agreed, what was claimed by when on which evidence, and who confirmed what it paid.
 * Payments themselves are made outside; whether a loss is one is the evidence's matter.
 */
@NullMarked
package io.aval.rules.sharing;

import org.jspecify.annotations.NullMarked;
