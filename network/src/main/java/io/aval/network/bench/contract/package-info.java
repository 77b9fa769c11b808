/**
 * A contract without rules, to compare with: it writes what it is told to, or moves a thing from one owner to another. It
 * runs beside the real contract, in processes of the same kind, and is deployed for measuring only.
 *
 * <p>Must not know the law of the ledger: whatever it shared with the real contract would be missing in the comparison.
 */
@NullMarked
package io.aval.network.bench.contract;

import org.jspecify.annotations.NullMarked;
