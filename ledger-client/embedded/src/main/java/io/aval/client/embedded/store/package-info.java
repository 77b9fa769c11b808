/**
 * What stands on disk: the channel's public ledger and one vault for each organisation, each a RocksDB folder of its
 * own. Every write that matters is synchronous; a failed write stops the ledger with a {@link
 * io.aval.client.embedded.store.LedgerFault} that says what to do.
 *
 * <p>This package must not know how transactions are run or judged: it stores verdicts and effects that others found.
 */
@NullMarked
package io.aval.client.embedded.store;

import org.jspecify.annotations.NullMarked;
