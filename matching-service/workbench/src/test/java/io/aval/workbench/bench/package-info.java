/** Benchmarks in a small size: that answers are compared and figures printed, never how fast. */
@NullMarked
package io.aval.workbench.bench;

import org.jspecify.annotations.NullMarked;
