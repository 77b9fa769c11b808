/**
 * Following the ledger: events of valid transactions in the order of the chain, from any place in it, read from the
 * store, so that a slow follower costs no memory.
 *
 * <p>This package must not know what events mean.
 */
@NullMarked
package io.aval.client.embedded.event;

import org.jspecify.annotations.NullMarked;
