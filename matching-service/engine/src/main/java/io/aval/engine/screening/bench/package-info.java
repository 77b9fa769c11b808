/**
 * {@code bench screening}: how fast companies are looked up in a list, how many slips it forgives, and both beside a
 * search of the whole list by a general measure of likeness.
 *
 * <p>Nothing else may use this package.
 */
@NullMarked
package io.aval.engine.screening.bench;

import org.jspecify.annotations.NullMarked;
