/**
 * {@code bench files}: how near the house's solvers of indivisible problems come to their bounds, on instances made by
 * the published rules, so that anyone can repeat it without a download.
 *
 * <p>Every answer's sum or stability is worked out anew before a line is printed. Knows the engine's solvers; nothing
 * knows it.
 */
@NullMarked
package io.aval.workbench.bench.files;

import org.jspecify.annotations.NullMarked;
