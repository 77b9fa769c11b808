/**
 * Intellectual-property rights, one record for each, and the valuation certificates about them.
 *
 * <p>Knows that a right can be encumbered; knows nothing of loans.
 */
@NullMarked
package io.aval.rules.ip;

import org.jspecify.annotations.NullMarked;
