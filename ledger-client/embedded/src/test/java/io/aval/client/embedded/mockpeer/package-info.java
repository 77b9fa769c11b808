/**
 * The peer's side of the chaincode protocol over gRPC: a contract that is served by the shim, in a process of its own, runs
 * on the embedded ledger as it runs on a network. What it asks for is answered by the simulation of the ledger.
 *
 * <p>This package must not know what the contract does.
 */
@NullMarked
package io.aval.client.embedded.mockpeer;

import org.jspecify.annotations.NullMarked;
