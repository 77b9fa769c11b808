/**
 * Takes in a file of companies' financial ratios and forms demands from its rows by a published, seeded rule.
 *
 * <p>A file is foreign input: every bound is stated, every refused row has a reason, and a file that is cut or damaged
 * is refused as a whole with a sentence that says what to do. The package knows {@code market}, {@code assessment} and
 * {@code seed}; it must not know the solver or the ledger.
 */
@NullMarked
package io.aval.engine.importing;

import org.jspecify.annotations.NullMarked;
