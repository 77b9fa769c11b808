/**
 * Identities: an organisation's certificate authority, the encrypted file in which a client's keys rest, and the signer
 * that uses one of them.
 *
 * <p>A client's certificate carries a role and an opaque handle as attributes and no name, because the creator's
 * certificate stands in every transaction. Knows nothing of ports, processes or ledgers.
 */
@NullMarked
package io.aval.client.identity;

import org.jspecify.annotations.NullMarked;
