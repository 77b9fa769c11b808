/**
 * Reads the files in which the literature publishes its problems: DIMACS minimum-cost flow, OR-Library assignment.
 *
 * <p>A file comes back as the problem that it states, or as the line at which it breaks its format and why. Knows the
 * problems' types; must not know who solves them.
 */
@NullMarked
package io.aval.engine.instance;

import org.jspecify.annotations.NullMarked;
