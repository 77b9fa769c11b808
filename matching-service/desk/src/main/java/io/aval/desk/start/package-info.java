/**
 * Starts the demonstration: {@link io.aval.desk.start.Up} opens the embedded ledger and a desk for each of the four
 * organisations, loads what is missing and tells a new user where to go.
 *
 * <p>The only place that knows which ledger is behind the desks and that several run in one process. What goes wrong here
 * ends in a sentence.
 */
@NullMarked
package io.aval.desk.start;

import org.jspecify.annotations.NullMarked;
