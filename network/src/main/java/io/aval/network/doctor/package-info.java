/**
 * Looks at a network from outside, running or not, and explains it: programs, ports, certificates, nodes, what is agreed on
 * the channel. Each finding that is not as it should be says what to do.
 *
 * <p>Changes nothing. How findings are shown is not known here.
 */
@NullMarked
package io.aval.network.doctor;

import org.jspecify.annotations.NullMarked;
