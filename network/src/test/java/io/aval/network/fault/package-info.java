/**
 * Faults on a network that really runs: a process is killed as a power cut would, at a random moment under load, and
 * afterwards every promise is checked against every peer. Needs Fabric's programs; left out of the ordinary build, run
 * by {@code -Pfaults}. Knows the ledger's clients and the launcher, nothing of desks: a {@code Follower} of its own stands
 * in for one, in a process that can be killed.
 */
@NullMarked
package io.aval.network.fault;

import org.jspecify.annotations.NullMarked;
