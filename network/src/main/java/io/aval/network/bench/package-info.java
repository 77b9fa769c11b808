/**
 * Measures the contract on a real network, beside a contract without rules that reads and writes the same: {@link
 * io.aval.network.bench.FabricBench} brings a network up, warms it, lets the cases take turns and prints one table, the
 * goals and where the processors' time goes.
 *
 * <p>The load is {@code io.aval.client.load}'s, which the embedded ledger is measured with, too. This package knows nothing
 * of that ledger: its figures come in as lines that another program prints.
 */
@NullMarked
package io.aval.network.bench;

import org.jspecify.annotations.NullMarked;
