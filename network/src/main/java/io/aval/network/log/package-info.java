/**
 * The logs of all nodes as one: Fabric's lines and Java's, merged by time, each with the name of its node.
 *
 * <p>Reads files only; knows nothing of what the nodes do, nor of the terminal that shows the lines.
 */
@NullMarked
package io.aval.network.log;

import org.jspecify.annotations.NullMarked;
