/**
 * Whether one thing serves twice: pledges, discounts and sold receivables over all products, compared by what they are
 * laid on, and the amounts of a loan that must not be taken for one another.
 *
 * <p>Computed from claims that somebody hands in, in whatever order they arrive. Must not know where they came from, and
 * decides nothing on the ledger: there a record has one encumbrance, and this finds what stands outside it.
 */
@NullMarked
package io.aval.engine.risk.pledge;

import org.jspecify.annotations.NullMarked;
