/**
 * A desk's index: the current opening of every record that its organisation holds, the path of each, where an account or
 * another record is named, and the companies of imported files. {@link io.aval.engine.index.RecordIndex} is the way in.
 *
 * <p>It can always be thrown away: everything in it follows from the ledger's events, the vault's deposits and the import
 * files, in whatever order late deposits arrive, down to the digest of its sorted dump. The position in the ledger is
 * written in the same batch as its effects.
 *
 * <p>Knows RocksDB and the form of openings; must not know a ledger client, users or Spring.
 */
@NullMarked
package io.aval.engine.index;

import org.jspecify.annotations.NullMarked;
