/**
 * Takes in files of companies: financial ratios, from whose rows demands are formed by a published, seeded rule, and profiles of
 * enterprises under their credit codes.
 *
 * <p>A file is foreign input: every bound is stated, every refused row has a reason, and a file that is cut or damaged
 * is refused as a whole with a sentence that says what to do. The package knows {@code market}, {@code assessment} and
 * {@code seed}; it must not know the solver or the ledger.
 */
@NullMarked
package io.aval.engine.importing;

import org.jspecify.annotations.NullMarked;
