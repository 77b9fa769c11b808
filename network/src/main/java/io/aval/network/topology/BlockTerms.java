package io.aval.network.topology;

import java.time.Duration;

/**
 * When an ordering node closes a block.
 *
 * @param interval at most so long after the first transaction; with BFT the leader's batch interval
 * @param transactions at most so many
 * @param preferredBytes a block is closed before it grows beyond
 * @param mostBytes no transaction may be larger
 */
public record BlockTerms(Duration interval, int transactions, int preferredBytes, int mostBytes) {

    /** Latency is about the interval up to 16 acts in flight; longer ones buy nothing. */
    public static final BlockTerms USUAL = new BlockTerms(Duration.ofMillis(100), 50, 2 << 20, 10 << 20);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public BlockTerms {
        Topology.require(
                interval.toMillis() >= 10 && interval.toSeconds() <= 10, "a block's interval is 10 ms to 10 s");
        Topology.require(transactions >= 1 && transactions <= 10_000, "a block holds 1 to 10,000 transactions");
        Topology.require(
                preferredBytes >= 64 << 10 && preferredBytes <= mostBytes && mostBytes <= 100 << 20,
                "a block's preferred size is 64 KB up to its largest, and that is at most 100 MB");
    }
}
