/**
 * What stands where on the ledger: public keys and the entries under them, deposits in vaults, and the text in which a
 * refusal leaves the contract. Contract and clients both read it here.
 *
 * <p>Knows no act and no kind in particular.
 */
@NullMarked
package io.aval.rules.ledger;

import org.jspecify.annotations.NullMarked;
