/**
 * The contract's way onto the channel: its package and identifier, the definition that the organisations approve (who
 * endorses, who keeps which collection), the process that runs it beside each peer, and how peer and process meet.
 *
 * <p>The contract's own meaning is not known here: it is a class path and a main class.
 */
@NullMarked
package io.aval.network.lifecycle;

import org.jspecify.annotations.NullMarked;
