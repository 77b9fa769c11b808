/**
 * What a run says to people and to machines: totals, a line per demand, the allocation, digests.
 *
 * <p>The canonical lines hold no clock, no host and no hash order, so the same inputs give the same bytes. Time is
 * passed in to the human table only. The package knows the market, the solver and the auditor, and must not know how
 * a report is stored or sent.
 */
@NullMarked
package io.aval.engine.report;

import org.jspecify.annotations.NullMarked;
