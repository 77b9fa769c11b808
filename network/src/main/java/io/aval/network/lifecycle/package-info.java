/**
 * A contract's way onto the channel, as values: its package and identifier, the definition that the organisations approve
 * (who endorses, who keeps which collection), the process that runs it beside each peer, and how peer and process meet.
 *
 * <p>A contract's own meaning is not known here: it is a class path and a main class. Nor is anything sent to a node.
 */
@NullMarked
package io.aval.network.lifecycle;

import org.jspecify.annotations.NullMarked;
