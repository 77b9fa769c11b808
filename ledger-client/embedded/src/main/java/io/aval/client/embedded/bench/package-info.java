/**
 * Measures endorsements per second on the embedded ledger, next to a bare RocksDB that writes the same bytes in the same
 * run. A program of its own; the ledger does not know it.
 */
@NullMarked
package io.aval.client.embedded.bench;

import org.jspecify.annotations.NullMarked;
