/**
 * The peer of the benchmarks of storage and of filters: a PostgreSQL of the machine's package, run for one measurement.
 */
@NullMarked
package io.aval.workbench.bench.postgres;

import org.jspecify.annotations.NullMarked;
