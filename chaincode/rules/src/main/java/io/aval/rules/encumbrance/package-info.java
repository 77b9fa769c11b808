/**
 * What lies on a bill or a right: free, reserved for a pledgee until a day, or registered. The encumbrance is a field of
 * the very record that it lies on, so whoever brings the current opening sees it, and two pledges at once collide.
 *
 * <p>Knows that a thing can be encumbered, not what kind of thing it is.
 */
@NullMarked
package io.aval.rules.encumbrance;

import org.jspecify.annotations.NullMarked;
