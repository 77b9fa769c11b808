/**
 * Programs for a test contract that does what it is told: reads, writes, ranges, deletes, private data, policies of keys,
 * events. A program says who simulates what before what is submitted; every ledger must make the same of it. Programs are
 * drawn from a seed, shrunk where two ledgers differ, or written down for one rule each.
 *
 * <p>This package must not know any ledger, nor the shim: a ledger is reached through {@link
 * io.aval.client.suite.program.ProgramLedger}, whose contract reads {@link io.aval.client.suite.program.ProgramText}.
 */
@NullMarked
package io.aval.client.suite.program;

import org.jspecify.annotations.NullMarked;
