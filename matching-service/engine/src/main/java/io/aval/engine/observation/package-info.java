/**
 * The national index: what is known of enterprises, a billion entries on one machine, and what a matching run keeps. {@link
 * io.aval.engine.observation.ObservationIndex} is the way in.
 *
 * <p>The bulk lies in epochs: sealed folders of packed blocks, each with a manifest of its counts and digests, built beside
 * the one that serves and put in its place by one record. What arrives since lies in generations of a small live store,
 * merged at read and folded into the next epoch. The ledger's position is in the same write batch as its effects. A view
 * holds one epoch and its generations still, however often others switch.
 *
 * <p>Knows RocksDB and bytes; must not know what a profile row, a rule or an edge means, nor a ledger client, users or
 * Spring. Nothing here is encrypted: RocksDB's Java side has no such thing, so that is the disk's part.
 */
@NullMarked
package io.aval.engine.observation;

import org.jspecify.annotations.NullMarked;
