/**
 * The client's {@link io.aval.client.Ledger} over the embedded network: puts envelopes into proposals, has them signed
 * and checked, and gives outcomes and refusals their types.
 *
 * <p>This package must not know acts or records: what stands in an envelope is the contract's concern.
 */
@NullMarked
package io.aval.client.embedded.ledger;

import org.jspecify.annotations.NullMarked;
