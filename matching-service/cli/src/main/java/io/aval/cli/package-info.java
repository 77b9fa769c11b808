/**
 * The command line: one process, one question to a running desk over gRPC, one answer.
 *
 * <p>Data goes to standard output, everything else to standard error; exit codes stand in {@link io.aval.cli.ExitCode}.
 * Knows the protocol only: neither rules, nor ledger, nor Spring, so that it starts at once.
 */
@NullMarked
package io.aval.cli;

import org.jspecify.annotations.NullMarked;
