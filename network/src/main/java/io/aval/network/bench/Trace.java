package io.aval.network.bench;

import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;

/**
 * What a committed transaction left in its block.
 *
 * @param results what it read and wrote, namespace by namespace
 * @param event the payload of its event; empty if it set none
 * @param bytes how much of the block it takes
 */
record Trace(TxReadWriteSet results, String event, int bytes) {}
