/**
 * Proof that a ledger is what its blocks say: walks the chain, judges every block again on an empty ledger, compares
 * the states, and looks up every committed private value in each member's vault.
 *
 * <p>This package must not repair anything.
 */
@NullMarked
package io.aval.client.embedded.verification;

import org.jspecify.annotations.NullMarked;
