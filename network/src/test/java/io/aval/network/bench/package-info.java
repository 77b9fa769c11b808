/** Tests of the benchmark, without Fabric. */
@NullMarked
package io.aval.network.bench;

import org.jspecify.annotations.NullMarked;
