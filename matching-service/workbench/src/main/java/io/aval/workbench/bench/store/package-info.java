/**
 * {@code bench store}: the national index's storage beside PostgreSQL, in one run, answers compared before any time is
 * printed.
 *
 * <p>Knows the index and how to start a database server of its own in a temporary folder; must not touch one that runs
 * already.
 */
@NullMarked
package io.aval.workbench.bench.store;

import org.jspecify.annotations.NullMarked;
