/**
 * The {@link io.aval.client.Ledger} of a Fabric channel: one organisation's way in through its own peers. {@link
 * io.aval.client.fabric.Connection} says where they are and what to trust, {@link io.aval.client.fabric.FabricLedger}
 * does the rest.
 *
 * <p>This package must not know acts or records, and nothing of how a network is built or run.
 */
@NullMarked
package io.aval.client.fabric;

import org.jspecify.annotations.NullMarked;
