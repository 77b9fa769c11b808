/**
 * Cheapest flow in a network: amounts that leave some nodes and arrive at others over arcs with bounds and prices.
 *
 * <p>{@link io.aval.engine.flow.Network} is the problem, {@link io.aval.engine.flow.MinimumCostFlow} whoever solves it,
 * {@link io.aval.engine.flow.NetworkSimplex} the solver of this house, and {@link io.aval.engine.flow.FlowCertificate}
 * checks an answer without knowing how it was found. Whole numbers only; the same network gives the same answer, always.
 *
 * <p>Knows nodes and arcs; must not know what they stand for: no demand, product, market, file or clock.
 */
@NullMarked
package io.aval.engine.flow;

import org.jspecify.annotations.NullMarked;
