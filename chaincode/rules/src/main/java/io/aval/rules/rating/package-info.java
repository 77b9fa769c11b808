/**
 * Ratings: what an enterprise's credit was evaluated at, by whom, until when. Every endorser recomputes a rating before
 * it signs; the inputs stay with the assessor, the enterprise's organisation, the witness and whoever receives an offer.
 *
 * <p>Knows nothing of how credit is scored: that is a model's.
 */
@NullMarked
package io.aval.rules.rating;

import org.jspecify.annotations.NullMarked;
