package io.aval.client.fabric.gateway;

import java.time.Duration;

/**
 * How long and how often a gateway is asked.
 *
 * @param evaluate a query
 * @param endorse an endorsement by all that are named
 * @param submit handing a transaction over to the ordering nodes
 * @param commitStatus waiting for what became of it
 * @param lookUp looking for a transaction at one peer
 * @param tries how often endorsers that lag are asked
 * @param pause before they are asked again the first time
 * @param resends how often the same signed transaction is handed in again when no peer knows it
 */
public record Limits(
        Duration evaluate,
        Duration endorse,
        Duration submit,
        Duration commitStatus,
        Duration lookUp,
        int tries,
        Duration pause,
        int resends) {}
