/**
 * Random lives of many bills under faults, and an oracle that watches every commit.
 *
 * <p>{@link SimulatedLedger} executes, orders and validates in miniature; {@link Townspeople} and {@link Whims} want things;
 * {@link Oracle} says whether what came of it may be. The oracle knows the records' form and the rulebook, and must not
 * know how the rules are written: neither the state table nor the code that applies time, splits or completes.
 * {@link PlantedBug} shows that it would notice.
 */
@NullMarked
package io.aval.rules.bill.simulation;

import org.jspecify.annotations.NullMarked;
