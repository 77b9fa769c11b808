/**
 * The embedded ledger: execute, order, validate in one process over RocksDB, for organisations whose vaults are kept
 * apart by folder, running the same contract as a Fabric network. It follows Fabric's semantics in everything that the
 * contract relies on; consensus, gossip and the peers' signatures are left out.
 *
 * <p>This package opens and closes the parts; it must not know the contract's records, and nothing here is a
 * replacement for a network: one process holds every organisation's folders.
 */
@NullMarked
package io.aval.client.embedded;

import org.jspecify.annotations.NullMarked;
