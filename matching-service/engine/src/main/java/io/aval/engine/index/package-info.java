/**
 * A desk's index: the current opening of every record that its organisation holds, the path of each, where an account or
 * another record is named. {@link io.aval.engine.index.RecordIndex} is the way in.
 *
 * <p>It can always be thrown away: everything in it follows from the ledger's events and the vault's deposits, in whatever
 * order late deposits arrive, down to the digest of its sorted dump. The position in the ledger is
 * written in the same batch as its effects.
 *
 * <p>Knows RocksDB and the form of openings; must not know a ledger client, users or Spring.
 */
@NullMarked
package io.aval.engine.index;

import org.jspecify.annotations.NullMarked;
