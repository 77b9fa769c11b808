/**
 * {@code bench flow}: the house's network simplex beside OR-Tools and JGraphT on the same networks in the same run.
 *
 * <p>Answers are compared before times are printed. Knows the solvers and the sample networks; nothing knows it.
 */
@NullMarked
package io.aval.workbench.bench.flow;

import org.jspecify.annotations.NullMarked;
