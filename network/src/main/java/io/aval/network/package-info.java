/**
 * Fabric as it really runs: from a topology to certificates, settings, processes, a channel and the deployed contract,
 * with the operator's own programs on the loopback address.
 *
 * <p>Uses the contract and the ledger client; knows nothing of the service that stands on them.
 */
@NullMarked
package io.aval.network;

import org.jspecify.annotations.NullMarked;
