/**
 * One organisation's service. {@link io.aval.desk.Desk} opens it: a follower that keeps the index up with the ledger, and
 * the doors through which users come, REST and pages on one port, gRPC on another.
 *
 * <p>Knows its parts and how they fit; which ledger is behind it, and whether other desks run in the same process, it
 * must not know.
 */
@NullMarked
package io.aval.desk;

import org.jspecify.annotations.NullMarked;
