/**
 * The leak test: searches everything that a network's nodes have on disk for every confidential value of the ledger, in
 * every form in which a program would leave one behind, and tells what was found where it must not be.
 *
 * <p>A confidential value may lie in the private and transient stores of the peers whose organisations hold a vault in
 * which it was deposited. It may lie nowhere else: not in blocks, not in public state, not in logs, not at an ordering
 * node, not at another member. {@link io.aval.network.leak.LeakSearch#run} is the way in.
 *
 * <p>Knows Fabric's files and the forms of records; must not know how nodes are started, or who reads the deposits.
 * What it reports names kinds, members and places, never a value.
 */
@NullMarked
package io.aval.network.leak;

import org.jspecify.annotations.NullMarked;
