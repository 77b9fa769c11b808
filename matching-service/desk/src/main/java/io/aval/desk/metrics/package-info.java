/**
 * What a desk tells whoever watches over it: numbers about itself, in the text form that Prometheus reads.
 *
 * <p>Counts and times only; no party, record or amount has a label. The package knows no capability: each hands in what
 * it counts.
 */
@NullMarked
package io.aval.desk.metrics;

import org.jspecify.annotations.NullMarked;
