/**
 * Logs in which no line can be changed or taken out without its showing: each line carries its own digest and that of the
 * line before it.
 *
 * <p>What is cut off at the end shows only to whoever has noted the last digest elsewhere. Knows canonical JSON; must not
 * know what is logged, nor any door.
 */
@NullMarked
package io.aval.desk.trail;

import org.jspecify.annotations.NullMarked;
