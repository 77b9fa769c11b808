/**
 * Names of Chinese companies taken apart and compared, and companies looked up in lists of a pinned version.
 *
 * <p>A name is brought into one form by steps that can be shown, and cut into region, brand, trade, form and role. Two
 * names are compared part by part; the score is a whole number of basis points and lists what each part contributed. A
 * list says who published it, in which version, and answers name the digest of its content.
 *
 * <p>The package must not know where lists come from, what a hit leads to, or the ledger. It decides nothing: it finds
 * and explains.
 */
@NullMarked
package io.aval.engine.screening;

import org.jspecify.annotations.NullMarked;
