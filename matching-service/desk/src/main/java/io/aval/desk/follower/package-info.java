/**
 * Keeps a desk's index up with the ledger: {@link io.aval.desk.follower.Follower} takes the events in order, reads what
 * was deposited for its organisation, and writes both with the position at once. Deposits that have not arrived are asked
 * for again; files of companies that the ledger names are taken in from the desk's own folder.
 *
 * <p>Knows ledger and index; must not know users, REST or gRPC.
 */
@NullMarked
package io.aval.desk.follower;

import org.jspecify.annotations.NullMarked;
