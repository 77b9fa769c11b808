/**
 * Who stands for whom: guarantee circles (互保圈, 担保圈), chains and hubs among guarantees, groups of related parties, and
 * what parties share. Every finding says who, why and by which ties.
 *
 * <p>Pure computing over ties that somebody hands in, bounded, and the same findings in the same order whatever the order
 * of the ties. Must not know records, users or where the ties came from.
 */
@NullMarked
package io.aval.engine.risk.graph;

import org.jspecify.annotations.NullMarked;
