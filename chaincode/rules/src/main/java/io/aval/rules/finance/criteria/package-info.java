/**
 * What one side of the market asks of the other: a published vocabulary of facets, and criteria on them as products and
 * demands carry them. Only the poster's organisation, the platform addressed and the witness read criteria; the other side
 * learns no more of a refusal than the poster discloses.
 *
 * <p>Knows how criteria are written and what contradicts itself; must not know how they are applied to a market.
 */
@NullMarked
package io.aval.rules.finance.criteria;

import org.jspecify.annotations.NullMarked;
